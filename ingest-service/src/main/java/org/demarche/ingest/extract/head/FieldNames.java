package org.demarche.ingest.extract.head;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.WordParts;
import org.demarche.ingest.words.WordRuns;
import org.jsoup.nodes.Element;

/**
 * The names under which pages say when an article was published and by whom.
 *
 * @param published names of meta elements with the date of publication, the surest first
 * @param modified names of meta elements with the date of the last change, the surest first
 * @param author names of meta elements with the authors, the surest first
 * @param dateWords words in the class of a box that holds a date
 * @param bylineParts parts of the class of a box that holds a byline
 * @param tellingParts both of these: most classes hold none, which is sooner known
 * @param changed finds the words by which a date is that of a change
 * @param publishedLabel finds the words by which a date is that of the publication
 * @param eventLabel finds the words by which a date is that of something else
 * @param clockWords words in the class of a box that shows the day of the visit
 */
public record FieldNames(
        List<String> published,
        List<String> modified,
        List<String> author,
        WordRuns<Boolean> dateWords,
        WordParts bylineParts,
        WordParts tellingParts,
        Pattern changed,
        Pattern publishedLabel,
        Pattern eventLabel,
        WordRuns<Boolean> clockWords) {

    private static final int LONGEST = 200;
    private static final int CLOCK_LEVELS = 3;

    public static FieldNames load() {
        RuleFile file = RuleFile.load(FieldNames.class, "fields.txt");
        return new FieldNames(
                file.section("published"),
                file.section("modified"),
                file.section("author"),
                runs(file.section("date box")),
                new WordParts(file.section("byline box")),
                new WordParts(both(file.section("byline box"), file.section("date box"))),
                words(file.section("changed")),
                words(file.section("published label")),
                words(file.section("event label")),
                runs(file.section("clock")));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static WordRuns<Boolean> runs(List<String> words) {
        WordRuns<Boolean> runs = new WordRuns<>();
        words.forEach(word -> runs.add(word, true));
        return runs;
    }

    private static Pattern words(List<String> patterns) {
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether an element or one near around it says that it shows the day of the visit. */
    public boolean isClock(Element element) {
        Element at = element;
        for (int level = 0; level < CLOCK_LEVELS && at != null; level++) {
            if (hasWord(at.className(), clockWords) || hasWord(at.id(), clockWords)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Whether it is worth a second look whether the class of an element says that it holds a byline or a date. */
    boolean mayTell(String classes) {
        return tellingParts.mayBeIn(classes);
    }

    /** Whether the class of an element says that it holds a date. */
    boolean isDateBox(String classes) {
        return hasWord(classes, dateWords);
    }

    private static boolean hasWord(String names, WordRuns<Boolean> words) {
        return names.length() < LONGEST && words.find(names) != null;
    }

    /** Whether the markup between these places may name a box that holds a byline. */
    public boolean nameByline(String markup, int from, int to) {
        return bylineParts.isIn(markup, from, to);
    }

    /** Whether the class of an element says that it holds a byline. */
    public boolean isBylineBox(String classes) {
        return classes.length() < LONGEST
                && bylineParts.isIn(classes)
                && !classes.toLowerCase(Locale.ROOT).contains("comment");
    }
}
