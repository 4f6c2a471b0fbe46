package org.demarche.ingest.api;

import io.javalin.http.Context;
import java.util.List;

/** A parameter of the query of a request. */
public final class QueryParameter {

    private QueryParameter() {}

    /** Its decoded value, null where it is absent; a problem where it cannot be decoded. */
    public static String of(Context context, String name) throws Problem.Found {
        List<String> values = context.queryParamMap().get(name);
        if (values == null) {
            return null;
        }
        // Javalin leaves out what it cannot decode: a page would be taken as one without an address.
        if (values.isEmpty()) {
            throw Problem.invalidField(name, "is not percent-encoded as addresses are; encode the % itself as %25")
                    .found();
        }
        return values.get(0);
    }
}
