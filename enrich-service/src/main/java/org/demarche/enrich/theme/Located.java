package org.demarche.enrich.theme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/**
 * A word of a data file with the line on which it stands, so that a fault can say where to mend it.
 *
 * @param line counted from 1
 */
@JsonDeserialize(using = Located.Reader.class)
record Located(String text, int line) {

    boolean isBlank() {
        return text.isBlank();
    }

    /** Takes the line from the parser, which only a reader of our own gets to see. */
    static final class Reader extends StdDeserializer<Located> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Located.class);
        }

        @Override
        public Located deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.hasToken(JsonToken.VALUE_NULL)) {
                throw MismatchedInputException.from(parser, Located.class, "a word or phrase is expected here");
            }
            return new Located(
                    parser.getText().strip(), parser.currentTokenLocation().getLineNr());
        }

        /** An empty entry of a list ("- " or ", ,") is a slip of the pen. */
        @Override
        public Located getNullValue(DeserializationContext context) throws MismatchedInputException {
            throw MismatchedInputException.from(context.getParser(), Located.class, "an empty entry");
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
