package org.demarche.standalone.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The loopback ports of a pipeline; 0 is any that is free.
 *
 * @param articles the ingest service's API
 * @param kafka the broker
 * @param elasticsearch its HTTP API
 * @param ingestManagement health and metrics of the ingest service
 * @param enrichManagement health and metrics of the enrich service
 * @param indexManagement health and metrics of the index service
 */
public record Ports(
        int articles, int kafka, int elasticsearch, int ingestManagement, int enrichManagement, int indexManagement) {

    public static Ports anyFree() {
        return new Ports(0, 0, 0, 0, 0, 0);
    }

    /** The usual ports, each replaced by any free one where somebody has it already. */
    public static Ports usual() {
        return new Ports(ifFree(8080), ifFree(9092), ifFree(9200), ifFree(9101), ifFree(9102), ifFree(9103));
    }

    private static int ifFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }
}
