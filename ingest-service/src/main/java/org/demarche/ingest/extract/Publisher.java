package org.demarche.ingest.extract;

import java.util.Locale;

/**
 * Who publishes a page.
 *
 * @param name as the page names its site, null if it does not
 * @param host without www, empty if unknown
 */
record Publisher(String name, String host) {

    /** Whether this is the name of the site, however it is spelt: with its ending or without, in one word or in two. */
    boolean is(String other) {
        String letters = letters(other);
        int dot = host.lastIndexOf('.');
        return !letters.isEmpty()
                && (letters.equals(letters(name))
                        || letters.equals(letters(host))
                        || dot > 0 && letters.equals(letters(host.substring(0, dot))));
    }

    private static String letters(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
