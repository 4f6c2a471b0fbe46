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
        if (end > 0 && href.charAt(end - 1) == '/') {
            end--;
        }
        int name = href.lastIndexOf('/', end - 1);
        int folder = href.lastIndexOf('/', name - 1);
        return folder >= 0
                && name + 1 < end
                && FIRST_LETTERS.indexOf(href.charAt(folder + 1)) >= 0
                && name - folder <= LONGEST_FOLDER
                && AUTHORS.matcher(href).region(folder + 1, name).matches();
    }
}
