package org.demarche.ingest.extract.head;

import java.util.regex.Pattern;

/** Tells whether an address leads to the page of an author, by its last folder but one. */
public final class AuthorLink {

    /** Of the folders of authors. */
    private static final String FIRST_LETTERS = "arjcwp";

    private static final int LONGEST_FOLDER = 14;
    private static final Pattern AUTHORS = Pattern.compile(
            "authors?|autore?n?|auteurs?|redakteure?|redaktion|journalists?|contributors?|writers?|columnists?|reporters?|producers?");

    private AuthorLink() {}

    public static boolean is(String href) {
        int end = 0;
        while (end < href.length() && href.charAt(end) != '?' && href.charAt(end) != '#') {
            end++;
        }
        return isPath(href, 0, end);
    }

    /** The same of an address without query and fragment, which stands there in a text. */
    public static boolean isPath(String text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == '/' ? to - 1 : to;
        int name = lastSlash(text, from, end);
        int folder = lastSlash(text, from, name);
        return folder >= from
                && name + 1 < end
                && FIRST_LETTERS.indexOf(text.charAt(folder + 1)) >= 0
                && name - folder <= LONGEST_FOLDER
                && AUTHORS.matcher(text).region(folder + 1, name).matches();
    }

    /** Before the text where there is none. */
    private static int lastSlash(String text, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != '/') {
            at--;
        }
        return at;
    }
}
