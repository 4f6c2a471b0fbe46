package org.demarche.ingest.fetch;

import java.net.UnknownHostException;

/** The address is none that we may connect to. An unknown host to those who resolve names, who may throw nothing else. */
final class BlockedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    BlockedAddressException(String host) {
        super(host);
    }
}
