package org.demarche.ingest.extract.box;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes of an element in which authors of pages say what a box is for. */
final class BoxNames {

    private static final int LONGEST = 300;
    private static final int MOST_ID_JOINTS = 3;
    private static final Set<String> TEXT_TAGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "a", "li");

    private BoxNames() {}

    static String of(Element element) {
        String names = "";
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "id" -> {
                    if (!isSlug(element, attribute.getValue())) {
                        names = join(names, attribute.getValue());
                    }
                }
                case "class", "role", "data-testid", "data-component", "data-qa", "data-type", "data-module" ->
                    names = join(names, attribute.getValue());
                case "itemprop" -> names = join(names, "itemprop " + attribute.getValue());
                default -> {}
            }
        }
        return names;
    }

    /** An id that spells out a heading is about the text and not about the box. */
    private static boolean isSlug(Element element, String id) {
        if (TEXT_TAGS.contains(element.normalName())) {
            return true;
        }
        int joints = 0;
        for (int i = 0; i < id.length(); i++) {
            joints += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
        }
        return joints > MOST_ID_JOINTS;
    }

    private static String join(String names, String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return names.isEmpty() ? cut : names + " | " + cut;
    }
}
