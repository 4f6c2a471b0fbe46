package org.demarche.benchmarks.extractor;

import java.util.List;

/**
 * What an extractor says of a page.
 *
 * @param text the article, empty where there is none
 * @param title empty where it gives none
 * @param authors empty where it gives none
 * @param date of publication, YYYY-MM-DD, empty where it gives none
 */
public record Extracted(String text, String title, List<String> authors, String date) {

    /** For a page without an article. */
    public static final Extracted NOTHING = new Extracted("", "", List.of(), "");

    public Extracted {
        text = text == null ? "" : text;
        title = title == null ? "" : title;
        authors = List.copyOf(authors);
        date = date == null ? "" : date;
    }
}
