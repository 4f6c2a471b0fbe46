package org.demarche.ingest.api;

import io.javalin.http.Context;

/** Who sent a request: the name of the key, for logs and metrics. */
public final class Caller {

    /** Where no key is needed, or none was given that is known. */
    static final String NOBODY = "none";

    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    public static String name(Context context) {
        String name = context.attribute(ATTRIBUTE);
        return name == null ? NOBODY : name;
    }

    static void set(Context context, String name) {
        context.attribute(ATTRIBUTE, name);
    }
}
