package org.demarche.ingest.extract.author;

import org.demarche.ingest.words.Letters;

/**
 * Who publishes a page.
 *
 * @param name as the page names its site, null if it does not
 * @param host without www, empty if unknown
 */
public record Publisher(String name, String host) {

    /** Whether a text begins with the name of the site in several words: what follows is a section, or glued to it. */
    boolean begins(String text) {
        return name != null && name.indexOf(' ') > 0 && text.startsWith(name);
    }

    /** Whether this is the name of the site, however it is spelt: with its ending or without, in one word or in two. */
    boolean is(String other) {
        String letters = Letters.of(other);
        int dot = host.lastIndexOf('.');
        return !letters.isEmpty()
                && (letters.equals(Letters.of(name))
                        || letters.equals(Letters.of(host))
                        || dot > 0 && letters.equals(Letters.of(host.substring(0, dot))));
    }
}
