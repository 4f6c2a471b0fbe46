package org.demarche.index.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.util.Set;
import org.elasticsearch.client.ResponseException;

/** Why a whole request came to nothing, and so what to do next. */
public sealed interface RequestFault {

    /** What is wrong, for the operator. */
    String sentence();

    /** Elasticsearch is away, overloaded or on its way up: the same request may work later. */
    record Away(String what) implements RequestFault {
        @Override
        public String sentence() {
            return "Elasticsearch cannot take requests now: " + what;
        }
    }

    /** The request has more bytes than Elasticsearch, or a proxy before it, takes: a smaller one may work. */
    record TooLarge() implements RequestFault {
        @Override
        public String sentence() {
            return "the request has too many bytes";
        }
    }

    /** The same request will never work: the configuration or the credentials have to be mended. */
    record Refused(String mend) implements RequestFault {
        @Override
        public String sentence() {
            return mend;
        }
    }

    /** What it says of security, and never by chance: a proxy's own 403 has no such type. */
    String SECURITY = "security_exception";

    String NO_TYPE = "no error type";

    Set<Integer> OUR_MISTAKES = Set.of(400, 405, 406, 415);

    /** Decides by the status and the error's type, never by the words of a message. */
    static RequestFault of(Exception failure) {
        if (failure instanceof ElasticsearchException answer) {
            return of(answer.status(), answer.error().type());
        }
        if (failure instanceof ResponseException bare) {
            // What a proxy answers, or Elasticsearch before it reads the body: a status without its usual JSON.
            return of(bare.getResponse().getStatusLine().getStatusCode(), NO_TYPE);
        }
        if (failure instanceof TransportException unreadable) {
            return of(unreadable.statusCode(), NO_TYPE);
        }
        return new Away(failure.getClass().getSimpleName());
    }

    private static RequestFault of(int status, String type) {
        String what = "status " + status + ", " + type;
        if (status == 413) {
            return new TooLarge();
        }
        if (status == 401 || SECURITY.equals(type)) {
            return refusedCredentials(what);
        }
        if (OUR_MISTAKES.contains(status)) {
            return new Refused("Elasticsearch refuses a request for good (" + what
                    + "): elasticsearch.url must lead to Elasticsearch 8.19 or newer, and an index that was made by"
                    + " something else must make room for ours");
        }
        return new Away(what);
    }

    /** The one sentence for credentials that do not suffice. */
    static Refused refusedCredentials(String what) {
        return new Refused("Elasticsearch refuses the credentials (" + what
                + "): mend elasticsearch.api-key, or elasticsearch.username and elasticsearch.password; they need the"
                + " cluster privilege manage_index_templates and the index privileges read, write, view_index_metadata"
                + " and manage on demarche-*");
    }
}
