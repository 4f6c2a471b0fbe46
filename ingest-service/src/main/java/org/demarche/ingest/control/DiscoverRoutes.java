package org.demarche.ingest.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.api.QueryParameter;
import org.demarche.ingest.api.Routes;
import org.demarche.ingest.api.Scope;
import org.demarche.ingest.control.SiteSearch.Outcome;
import org.demarche.ingest.url.UrlNormaliser;

/** {@code GET /v1/discover?url=SITE} finds what could be watched there. */
public final class DiscoverRoutes implements Routes {

    private static final String URL = "url";

    private final SiteSearch search;
    private final UrlNormaliser normaliser = UrlNormaliser.create();

    public DiscoverRoutes(SiteSearch search) {
        this.search = search;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/v1/discover", this::discover, Scope.SOURCES);
    }

    private void discover(Context context) throws Problem.Found {
        String url = Optional.ofNullable(QueryParameter.of(context, URL))
                .flatMap(normaliser::normalise)
                .orElseThrow(() -> Problem.invalidField(URL, "must be an absolute http or https address")
                        .found());
        context.future(() -> search.find(url).thenAccept(outcome -> answer(context, outcome)));
    }

    private static void answer(Context context, Outcome outcome) {
        if (outcome instanceof Outcome.Nothing nothing) {
            Problem.noSources(URL, nothing.reason(), nothing.why()).answer(context);
        } else {
            context.json(outcome);
        }
    }
}
