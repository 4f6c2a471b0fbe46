package org.demarche.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Asks the guard again for each request, by the host that it is for: a connection that was opened for one host may be shared with
 * another at the same address (HTTP/2 coalescing), for which the address may not be open.
 */
final class ConnectedGuard implements Interceptor {

    private final AddressGuard guard;

    ConnectedGuard(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        InetSocketAddress address = chain.connection().route().socketAddress();
        if (!guard.permits(host, address.getAddress(), address.getPort())) {
            throw new BlockedAddressException(host);
        }
        return chain.proceed(chain.request());
    }
}
