package org.demarche.ingest.extract.author;

import java.util.HashSet;
import java.util.Set;
import org.demarche.ingest.words.Letters;

/** Who publishes a page, to tell its name from those of authors. */
public final class Publisher {

    /** How many times its letters the name of a site is long at most, with spaces and signs. */
    private static final int SPACED = 3;

    private final String name;
    private final int longest;
    private final Set<String> spellings = new HashSet<>();

    /**
     * For one page.
     *
     * @param name as the page names its site, null if it does not
     * @param host without www, empty if unknown
     */
    public Publisher(String name, String host) {
        this.name = name;
        spellings.add(Letters.of(name));
        spellings.add(Letters.of(host));
        int dot = host.lastIndexOf('.');
        spellings.add(dot > 0 ? Letters.of(host.substring(0, dot)) : "");
        spellings.remove("");
        longest = SPACED * spellings.stream().mapToInt(String::length).max().orElse(0);
    }

    String name() {
        return name;
    }

    /** Whether a text begins with the name of the site in several words: what follows is a section, or glued to it. */
    boolean begins(String text) {
        return name != null && name.indexOf(' ') > 0 && text.startsWith(name);
    }

    /** Whether this is the name of the site, however it is spelt: with its ending or without, in one word or in two. */
    boolean is(String other) {
        return other.length() <= longest && spellings.contains(Letters.of(other));
    }
}
