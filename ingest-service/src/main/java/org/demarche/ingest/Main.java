package org.demarche.ingest;

import org.demarche.kit.service.ServiceCommand;

/** Starts the ingest service. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(ServiceCommand.run("ingest-service", args, IngestConfig::from, IngestService::create));
    }
}
