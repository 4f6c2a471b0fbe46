package org.demarche.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import javax.net.ssl.SSLException;
import org.demarche.ingest.fetch.Fetched.Failed;

/** Tells what an exception of a call means, by its type and how far the call came. */
final class FailureReader {

    private static final int MOST_DETAIL = 200;

    private FailureReader() {}

    static Failed read(IOException e, CallTrace trace) {
        String detail = e.toString().replaceAll("\\p{Cntrl}+", " ");
        return new Failed(failure(e, trace), detail.substring(0, Math.min(detail.length(), MOST_DETAIL)));
    }

    private static FetchFailure failure(IOException e, CallTrace trace) {
        if (e instanceof UnusableBodyException unusable) {
            return unusable.failure();
        } else if (e instanceof BlockedAddressException) {
            return FetchFailure.BLOCKED_ADDRESS;
        } else if (e instanceof UnknownHostException) {
            return FetchFailure.DNS;
        } else if (e instanceof SocketTimeoutException) {
            return !trace.isConnected()
                    ? FetchFailure.CONNECT_TIMEOUT
                    : trace.isAnswered() ? FetchFailure.TIMEOUT : FetchFailure.FIRST_BYTE_TIMEOUT;
        } else if (e instanceof InterruptedIOException) {
            return FetchFailure.TIMEOUT;
        } else if (trace.isConnected()) {
            return FetchFailure.PROTOCOL;
        } else {
            return e instanceof SSLException || e instanceof UnknownServiceException
                    ? FetchFailure.TLS
                    : FetchFailure.CONNECT;
        }
    }
}
