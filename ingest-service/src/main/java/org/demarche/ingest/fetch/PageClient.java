package org.demarche.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the web for pages, feeds, sitemaps and robots.txt files, over HTTP/1.1 and 2.
 *
 * <p>It follows no redirect, keeps no cookie, sends no credentials (those of an address are left out) and goes through no proxy,
 * since behind one the address guard would not see whom it connects to.
 *
 * <p>Its memory is bounded whatever servers send: bodies that are being read share a budget, and no connection is read far ahead
 * of them. Bodies that were read are the caller's to bound.
 */
public final class PageClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageClient.class);
    private static final String PRODUCT = "Demarche/0.1";

    /** Longer than the delay between two requests to a host; servers close idle connections after 5 s to 2 min. */
    private static final int IDLE_SECONDS = 4;

    private final OkHttpClient http;
    private final GuardedDns dns;
    private final String userAgent;
    private final Map<Wanted, Acceptance> acceptances;
    private final AnswerReader answers;
    private final FetchMetrics metrics;
    private volatile boolean closed;

    public static PageClient create(FetchConfig config, MeterRegistry registry) {
        return new PageClient(config, registry, Clock.systemUTC(), Dns.SYSTEM, UnaryOperator.identity());
    }

    PageClient(
            FetchConfig config,
            MeterRegistry registry,
            Clock clock,
            Dns resolver,
            UnaryOperator<OkHttpClient.Builder> trust) {
        if (config.contact().isEmpty()) {
            LOG.atWarn().log("fetch.contact is not set: sites that mind being asked cannot tell whom to write to");
        }
        AddressGuard guard = new AddressGuard(Openings.parse(config.allow()));
        this.dns = new GuardedDns(resolver, guard, config.connectTimeout(), config.maxConcurrent());
        GuardedSocketFactory sockets = new GuardedSocketFactory(guard);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(config.maxConcurrent());
        dispatcher.setMaxRequestsPerHost(config.maxConcurrent());
        this.http = trust.apply(new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .connectionPool(new ConnectionPool(config.maxConcurrent(), IDLE_SECONDS, TimeUnit.SECONDS))
                        .dns(dns)
                        .socketFactory(sockets)
                        .addNetworkInterceptor(new ConnectedGuard(guard))
                        .addNetworkInterceptor(RetryAfter::keep)
                        .addNetworkInterceptor(new Backpressure(sockets))
                        .eventListenerFactory(PageClient::trace)
                        .proxy(Proxy.NO_PROXY)
                        .cookieJar(CookieJar.NO_COOKIES)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .connectTimeout(config.connectTimeout())
                        .readTimeout(config.firstByteTimeout())
                        .writeTimeout(config.firstByteTimeout())
                        .callTimeout(config.timeout()))
                .build();
        this.userAgent = config.contact().isEmpty() ? PRODUCT : PRODUCT + " (+" + config.contact() + ")";
        this.acceptances = Acceptance.table(config.maxBytes());
        this.metrics = new FetchMetrics(registry, dispatcher);
        BodyReader bodies = new BodyReader(new ReadBudget(config.readBudget()), metrics);
        this.answers = new AnswerReader(acceptances, bodies, clock);
    }

    private static EventListener trace(okhttp3.Call call) {
        return call.request().tag(CallTrace.class);
    }

    /**
     * Asks once. The future is completed by one of the client's own threads, which are as many as requests may be under way, so
     * what follows should be handed on; it is never completed exceptionally, and cancelling it breaks the request off.
     */
    public CompletableFuture<Fetched> fetch(PageRequest page) {
        HttpUrl address = PageAddress.parse(page.url());
        if (address == null) {
            return CompletableFuture.completedFuture(
                    new Failed(FetchFailure.BAD_ADDRESS, "no absolute http or https address"));
        }
        if (closed) {
            return CompletableFuture.completedFuture(new Failed(FetchFailure.OVERLOAD, "the client is closed"));
        }
        return new PageCall(http, answers, metrics, page).send(request(page, address));
    }

    private Request request(PageRequest page, HttpUrl address) {
        Request.Builder request = new Request.Builder()
                .url(address)
                .header("User-Agent", userAgent)
                .header("Accept", acceptances.get(page.wanted()).header())
                .header("Accept-Encoding", "br, gzip");
        condition(request, "If-None-Match", page.validators().etag());
        condition(request, "If-Modified-Since", page.validators().lastModified());
        return request.build();
    }

    /** What a server gave that cannot be sent back as a header is left out: the page then comes whole. */
    private static void condition(Request.Builder request, String name, String value) {
        if (value != null && value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            request.header(name, value);
        }
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        closed = true;
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        dns.close();
    }
}
