package org.demarche.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which pages say when an article was published and by whom.
 *
 * @param published names of meta elements with the date of publication, the surest first
 * @param modified names of meta elements with the date of the last change, the surest first
 * @param author names of meta elements with the authors, the surest first
 * @param dateWords words in the class of a box that holds a date
 * @param bylineParts parts of the class of a box that holds a byline
 * @param changed finds the words by which a date is that of a change
 */
record FieldNames(
        List<String> published,
        List<String> modified,
        List<String> author,
        Set<String> dateWords,
        List<String> bylineParts,
        Pattern changed) {

    private static final int LONGEST = 200;

    static FieldNames load() {
        RuleFile file = RuleFile.load("fields.txt");
        return new FieldNames(
                file.section("published"),
                file.section("modified"),
                file.section("author"),
                new HashSet<>(file.section("date box")),
                file.section("byline box"),
                Pattern.compile(String.join("|", file.section("changed")), Pattern.CASE_INSENSITIVE));
    }

    /** Whether the class of an element says that it holds a date. */
    boolean isDateBox(String classes) {
        if (!classes.isEmpty() && classes.length() < LONGEST) {
            for (String word : BoxRules.words(classes)) {
                if (dateWords.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the class of an element says that it holds a byline. */
    boolean isBylineBox(String classes) {
        if (classes.isEmpty() || classes.length() >= LONGEST) {
            return false;
        }
        String lower = classes.toLowerCase(Locale.ROOT);
        return !lower.contains("comment") && bylineParts.stream().anyMatch(lower::contains);
    }
}
