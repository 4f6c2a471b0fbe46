package org.demarche.ingest.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.demarche.contract.Source;
import org.demarche.contract.Source.Kind;
import org.demarche.kit.config.Settings;

/** A source in JSON as people write it, read more strictly than what the services tell each other. */
final class WrittenSource {

    static final String KINDS =
            Arrays.stream(Kind.values()).map(WrittenSource::word).collect(Collectors.joining(", "));

    private static final List<String> FIELDS =
            List.of("url", "kind", "name", "paused", "minInterval", "maxInterval", "maxAge");

    /** What the service adds where it shows a source: shown, changed and put back, it is to be taken. */
    private static final Set<String> OURS = Set.of("id", "updatedAt", "status");

    private final JsonNode written;

    private WrittenSource(JsonNode written) {
        this.written = written;
    }

    static SourceReading read(String id, JsonNode written) {
        if (!written.isObject()) {
            return new Fault("source", "must be a JSON object");
        }
        for (Iterator<String> names = written.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name) && !OURS.contains(name)) {
                return new Fault(name, "is not known; the fields are " + String.join(", ", FIELDS));
            }
        }
        try {
            return new SourceReading.Sound(new WrittenSource(written).as(id));
        } catch (WrongField e) {
            return e.fault;
        }
    }

    private Source as(String id) throws WrongField {
        String stated = text("id");
        if (stated != null && !stated.equals(id)) {
            throw new WrongField("id", "must be " + id + ", or be left out");
        }
        return new Source(
                id,
                url(),
                kind(),
                text("name"),
                flag("paused"),
                duration("minInterval"),
                duration("maxInterval"),
                duration("maxAge"),
                null);
    }

    /** In the form in which it is asked for, if it has one. */
    private String url() throws WrongField {
        String url = text("url");
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url.strip());
        return parsed == null
                ? url
                : parsed.newBuilder().fragment(null).build().uri().toString();
    }

    private Kind kind() throws WrongField {
        String text = text("kind");
        if (text == null) {
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> word(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongField("kind", "must be one of " + KINDS));
    }

    private String text(String field) throws WrongField {
        JsonNode value = written.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new WrongField(field, "must be a text");
        }
        return value.textValue();
    }

    private boolean flag(String field) throws WrongField {
        JsonNode value = written.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new WrongField(field, "must be true or false");
        }
        return value.booleanValue();
    }

    private Duration duration(String field) throws WrongField {
        String text = text(field);
        try {
            return text == null ? null : Settings.parseDuration(text);
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            throw new WrongField(field, "must be a duration such as 15m, 6h, 30d or PT15M");
        }
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A field is not of its type. */
    private static final class WrongField extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        private WrongField(String field, String why) {
            super(why, null, false, false);
            this.fault = new Fault(field, why);
        }
    }
}
