package org.demarche.ingest.extract;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes of an element in which authors of pages say what a box is for. */
final class BoxNames {

    private static final int LONGEST = 300;
    private static final int MOST_ID_JOINTS = 3;

    private BoxNames() {}

    static String of(Element element) {
        StringBuilder names = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "id" -> {
                    if (!isSlug(element, attribute.getValue())) {
                        append(names, attribute.getValue());
                    }
                }
                case "class", "role", "data-testid", "data-component", "data-qa", "data-type", "data-module" ->
                    append(names, attribute.getValue());
                case "itemprop" -> append(names, "itemprop " + attribute.getValue());
                default -> {}
            }
        }
        return names.toString();
    }

    /** An id that spells out a heading is about the text and not about the box. */
    private static boolean isSlug(Element element, String id) {
        if (element.normalName().matches("h[1-6]|p|span|a|li")) {
            return true;
        }
        return id.chars().filter(c -> c == '-' || c == '_').count() > MOST_ID_JOINTS;
    }

    private static void append(StringBuilder names, String value) {
        names.append(value, 0, Math.min(value.length(), LONGEST)).append(" | ");
    }
}
