package org.demarche.ingest.extract;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes of an element in which authors of pages say what a box is for. */
final class BoxNames {

    private static final int LONGEST = 300;

    private BoxNames() {}

    static String of(Element element) {
        StringBuilder names = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "class", "id", "role", "data-testid", "data-component", "data-qa", "data-type", "data-module" ->
                    append(names, attribute.getValue());
                case "itemprop" -> append(names, "itemprop " + attribute.getValue());
                default -> {}
            }
        }
        return names.toString();
    }

    private static void append(StringBuilder names, String value) {
        names.append(value, 0, Math.min(value.length(), LONGEST)).append(" | ");
    }
}
