package org.demarche.ingest.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.api.BoundedInput;
import org.demarche.ingest.api.Caller;
import org.demarche.ingest.api.JsonFields;
import org.demarche.ingest.api.MediaType;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.api.Routes;
import org.demarche.ingest.api.Scope;
import org.demarche.ingest.url.UrlNormaliser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/fetches} has pages fetched by their addresses, each when its host may be asked again. */
public final class FetchRoutes implements Routes {

    static final String URLS = "urls";

    private static final Logger log = LoggerFactory.getLogger(FetchRoutes.class);
    private static final int MOST = 1000;
    private static final int MAX_BODY = 4 * 1024 * 1024;

    private final FetchQueue queue;
    private final Clock clock;
    private final UrlNormaliser normaliser = UrlNormaliser.create();

    public FetchRoutes(FetchQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** How many addresses are in Kafka: those of the request, without the ones that are the same. */
    private record Taken(int accepted) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/v1/fetches", this::take, Scope.SOURCES);
    }

    private void take(Context context) throws IOException, Problem.Found {
        MediaType.requireJson(context);
        List<FetchRequest> requests =
                requests(BoundedInput.of(context, MAX_BODY).body());
        context.future(() -> queue.add(requests).thenAccept(safe -> {
            if (safe) {
                log.atInfo()
                        .addKeyValue("urls", requests.size())
                        .addKeyValue("key", Caller.name(context))
                        .log("fetches asked for");
                context.status(202).json(new Taken(requests.size()));
            } else {
                Problem.unavailable("Kafka did not confirm all of them").answer(context);
            }
        }));
    }

    private List<FetchRequest> requests(byte[] body) throws Problem.Found {
        List<String> given = JsonFields.of(body, Set.of(URLS)).texts(URLS);
        if (given == null || given.isEmpty() || given.size() > MOST) {
            throw Problem.invalidField(URLS, "must be a list of 1 to " + MOST + " addresses")
                    .found();
        }
        Set<String> urls = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = URLS + "[" + i + "]";
            urls.add(normaliser.normalise(given.get(i)).orElseThrow(() -> Problem.invalidField(
                            field, "must be an absolute http or https address")
                    .found()));
        }
        Instant now = clock.instant();
        return urls.stream()
                .map(url -> new FetchRequest(url, FetchRequest.Kind.PAGE, null, now, null, 0, 0))
                .toList();
    }
}
