package org.demarche.ingest.api;

import io.javalin.security.RouteRole;
import java.util.Locale;

/** What a key opens; every route under {@code /v1} bears one. */
public enum Scope implements RouteRole {
    /** Sending articles. */
    ARTICLES,
    /** Deciding what is watched and fetched. */
    SOURCES;

    /** As the configuration and the problems name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
