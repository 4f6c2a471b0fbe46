package org.demarche.ingest.api;

import io.javalin.config.RoutesConfig;

/** A part of the API; each of its routes is added with the {@link Scope} that it needs. */
public interface Routes extends AutoCloseable {

    void addTo(RoutesConfig routes);

    /** Called once no request is under way any more. */
    @Override
    default void close() {}
}
