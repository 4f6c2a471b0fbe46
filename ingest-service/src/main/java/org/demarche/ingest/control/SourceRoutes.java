package org.demarche.ingest.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.demarche.contract.Source;
import org.demarche.ingest.api.BoundedInput;
import org.demarche.ingest.api.Caller;
import org.demarche.ingest.api.JsonFields;
import org.demarche.ingest.api.MediaType;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.api.Routes;
import org.demarche.ingest.api.Scope;
import org.demarche.ingest.sources.Fault;
import org.demarche.ingest.sources.SourceReading;
import org.demarche.ingest.sources.SourceRules;
import org.demarche.ingest.sources.Sources;
import org.demarche.ingest.sources.WatchedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/sources}: what is watched, and how its polls go. */
public final class SourceRoutes implements Routes {

    private static final Logger log = LoggerFactory.getLogger(SourceRoutes.class);
    private static final int MAX_BODY = 64 * 1024;
    private static final String ALL = "/v1/sources";
    private static final String ID = "id";
    private static final String ONE = ALL + "/{" + ID + "}";

    private final Sources sources;

    public SourceRoutes(Sources sources) {
        this.sources = sources;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list, Scope.SOURCES);
        routes.get(ONE, this::show, Scope.SOURCES);
        routes.put(ONE, this::put, Scope.SOURCES);
        routes.delete(ONE, this::delete, Scope.SOURCES);
    }

    private void list(Context context) throws Problem.Found {
        requireLoaded();
        context.json(
                new SourceView.All(sources.all().stream().map(SourceView::brief).toList()));
    }

    private void show(Context context) throws Problem.Found {
        context.json(SourceView.whole(watched(context)));
    }

    private void put(Context context) throws IOException, Problem.Found {
        requireLoaded();
        MediaType.requireJson(context);
        Source source = source(context);
        boolean known = sources.get(source.id()).isPresent();
        context.future(() -> sources.put(source).thenAccept(safe -> {
            if (safe) {
                log(context, source.id(), "source put");
                WatchedSource put = sources.get(source.id()).orElse(new WatchedSource(source, null));
                context.status(known ? 200 : 201).json(SourceView.whole(put));
            } else {
                unconfirmed().answer(context);
            }
        }));
    }

    private static Source source(Context context) throws IOException, Problem.Found {
        byte[] body = BoundedInput.of(context, MAX_BODY).body();
        SourceReading reading = SourceRules.parse(context.pathParam(ID), JsonFields.parse(body));
        if (reading instanceof Fault fault) {
            throw Problem.invalidField(fault.field(), fault.why()).found();
        }
        return ((SourceReading.Sound) reading).source();
    }

    private void delete(Context context) throws Problem.Found {
        String id = watched(context).source().id();
        context.future(() -> sources.delete(id).thenAccept(safe -> {
            if (safe) {
                log(context, id, "source deleted");
                context.status(204);
            } else {
                unconfirmed().answer(context);
            }
        }));
    }

    private WatchedSource watched(Context context) throws Problem.Found {
        requireLoaded();
        String id = context.pathParam(ID);
        return sources.get(id)
                .orElseThrow(() -> Problem.unknown("the source " + id).found());
    }

    /** Else a source that is watched would seem not to be. */
    private void requireLoaded() throws Problem.Found {
        if (!sources.isLoaded()) {
            throw Problem.unavailable("the sources are still being read").found();
        }
    }

    private static Problem unconfirmed() {
        return Problem.unavailable("Kafka did not confirm it");
    }

    private static void log(Context context, String id, String what) {
        log.atInfo()
                .addKeyValue("sourceId", id)
                .addKeyValue("key", Caller.name(context))
                .log(what);
    }
}
