package org.demarche.testsite;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A client that takes the site for a proxy, so that it need not resolve the names of its hosts. */
public final class Visitor {

    private final TestSite site;
    private final HttpClient http;

    public Visitor(TestSite site) {
        this.site = site;
        this.http = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", site.port())))
                .build();
    }

    public HttpResponse<String> get(String host, String target, String... headers)
            throws IOException, InterruptedException {
        return http.send(request(host, target, headers), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String host, String target) throws IOException, InterruptedException {
        return http.send(request(host, target), HttpResponse.BodyHandlers.ofByteArray());
    }

    CompletableFuture<HttpResponse<String>> start(String host, String target) {
        return http.sendAsync(request(host, target), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String host, String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url(host, target)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
