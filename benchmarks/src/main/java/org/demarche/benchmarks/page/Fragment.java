package org.demarche.benchmarks.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of markup with places, {@code {name}}, to be filled in. */
final class Fragment {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String markup;

    private Fragment(String markup) {
        this.markup = markup;
    }

    static Fragment load(String file) {
        return new Fragment(resource("generated/" + file));
    }

    static String resource(String file) {
        try (InputStream in = Fragment.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> values) {
        return PLACE.matcher(markup).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }
}
