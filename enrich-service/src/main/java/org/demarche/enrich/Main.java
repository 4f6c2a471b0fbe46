package org.demarche.enrich;

import org.demarche.kit.service.ServiceCommand;

/** Starts the enrich service. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(ServiceCommand.run("enrich-service", args, EnrichConfig::from, EnrichService::create));
    }
}
