package org.demarche.ingest.api;

import io.github.bucket4j.TimeMeter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Set;
import org.demarche.ingest.api.ApiKeys.ApiKey;

/** Who may send what, and how often: in front of every route under {@code /v1}. */
final class Gate {

    private static final String GUARDED = "/v1/*";
    private static final String SCOPES = Gate.class.getName();

    private final ApiKeys keys;
    private final PageGuard pages;
    private final RequestLimit limit;

    Gate(HttpConfig config) {
        this.keys = config.keys();
        this.pages = new PageGuard(config.host(), config.guarded());
        this.limit = new RequestLimit(config.rate(), config.burst(), TimeMeter.SYSTEM_NANOTIME);
    }

    void addTo(RoutesConfig routes) {
        routes.before(GUARDED, this::admit);
        routes.beforeMatched(GUARDED, this::checkScope);
    }

    private void admit(Context context) throws Problem.Found {
        if (keys.isEmpty()) {
            pages.check(context);
        } else {
            ApiKey key = keys.presentedBy(context.header("Authorization"))
                    .orElseThrow(() -> Problem.unauthorized().found());
            Caller.set(context, key.name());
            context.attribute(SCOPES, key.scopes());
        }
        limit.count(Caller.name(context));
    }

    private void checkScope(Context context) throws Problem.Found {
        Set<Scope> scopes = context.attribute(SCOPES);
        if (scopes == null) {
            return;
        }
        for (RouteRole needed : context.routeRoles()) {
            if (!scopes.contains(needed)) {
                throw Problem.forbidden((Scope) needed).found();
            }
        }
    }
}
