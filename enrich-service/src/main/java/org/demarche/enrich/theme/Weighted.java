package org.demarche.enrich.theme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Entries under the weight that each of them has, as in {@code {3: [arms control], 1: [warhead*]}}. */
@JsonDeserialize(using = Weighted.Reader.class)
record Weighted(List<Entry> entries) {

    static final Weighted NONE = new Weighted(List.of());

    static final double MOST = 10;

    record Entry(Located name, double weight) {}

    /** Jackson's own map would lose the lines of the entries. */
    static final class Reader extends StdDeserializer<Weighted> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Weighted.class);
        }

        @Override
        public Weighted deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                throw wrong(parser, "lists under their weights are expected here, such as {3: [arms control]}");
            }
            List<Entry> entries = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                double weight = weight(parser);
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw wrong(parser, "a list is expected under the weight");
                }
                for (Located name : parser.readValueAs(Located[].class)) {
                    entries.add(new Entry(name, weight));
                }
            }
            return new Weighted(List.copyOf(entries));
        }

        private static double weight(JsonParser parser) throws IOException {
            try {
                double weight = Double.parseDouble(parser.currentName());
                if (weight > 0 && weight <= MOST) {
                    return weight;
                }
            } catch (NumberFormatException e) {
                // Refused below, like a number out of range.
            }
            throw wrong(parser, "the weight " + parser.currentName() + " must be a number above 0 and at most 10");
        }

        private static MismatchedInputException wrong(JsonParser parser, String reason) {
            return MismatchedInputException.from(parser, Weighted.class, reason);
        }
    }
}
