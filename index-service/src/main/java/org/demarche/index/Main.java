package org.demarche.index;

import org.demarche.kit.service.ServiceCommand;

/** Runs the index service until it is told to stop. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(ServiceCommand.run("index-service", args, IndexConfig::from, IndexService::create));
    }
}
