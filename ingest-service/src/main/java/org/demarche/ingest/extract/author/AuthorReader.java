package org.demarche.ingest.extract.author;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.demarche.ingest.extract.author.NameKinds.Kind;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.ShortText;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.Letters;
import org.jsoup.nodes.Element;

/** Reads the authors: from what the head states, then from the bylines of the page, until persons are found. */
public final class AuthorReader {

    private static final int NAMES = 3;
    private static final int SHORTEST_TITLE = 15;

    private final StatedAuthors stated;
    private final BylineBoxes boxes;
    private final BylineLines lines;
    private final NameKinds kinds;

    private AuthorReader(StatedAuthors stated, BylineBoxes boxes, BylineLines lines, NameKinds kinds) {
        this.stated = stated;
        this.boxes = boxes;
        this.lines = lines;
        this.kinds = kinds;
    }

    public static AuthorReader load(FieldNames fields, ForeignBoxes foreign) {
        BylinePrefixes prefixes = BylinePrefixes.load();
        BylineWords words = BylineWords.load();
        NameKinds kinds = NameKinds.load();
        AuthorNames names = new AuthorNames(prefixes, words, kinds);
        BylineBox box = new BylineBox(prefixes, words, names, kinds);
        return new AuthorReader(
                new StatedAuthors(fields, prefixes, names, kinds),
                new BylineBoxes(box, words, kinds, foreign),
                new BylineLines(box, prefixes, words, names, kinds, foreign),
                kinds);
    }

    /**
     * The authors in the order of the byline: persons where any place names some, else accounts, desks and agencies.
     *
     * @param title the headline, null where there is none
     * @param headLines the lines around the headline
     * @param paragraphs the text of the article
     */
    public List<String> read(
            PageHead head,
            PageTree tree,
            JsonLd jsonLd,
            String title,
            List<String> headLines,
            List<String> paragraphs,
            Publisher publisher) {
        List<String> around = withoutTitle(headLines, title);
        List<String> announced = lines.rightBelowHeadline(around, publisher);
        List<Supplier<List<String>>> places = List.of(
                () -> announcedOr(stated.read(head, jsonLd, publisher), announced),
                () -> inBylines(belowHeadlineFirst(head, title), announced, publisher),
                () -> lines.atHead(around, publisher),
                () -> lines.atEnd(paragraphs, tree, publisher),
                () -> personalSite(publisher));
        List<String> best = List.of();
        for (Supplier<List<String>> place : places) {
            List<String> found = place.get();
            if (best.isEmpty() || isBetter(found, best)) {
                best = found;
            }
            if (isEnough(best)) {
                return best;
            }
        }
        return best.size() == 1 ? inFull(best.get(0), headLines, publisher) : best;
    }

    /** Headlines begin with from, by and of as bylines do. */
    private static List<String> withoutTitle(List<String> lines, String title) {
        String letters = Letters.of(title);
        return lines.stream().filter(line -> !isTitle(line, letters)).toList();
    }

    private static boolean isTitle(String line, String letters) {
        return line.length() >= Math.max(SHORTEST_TITLE, letters.length())
                && line.length() <= 2 * letters.length()
                && Letters.of(line).equals(letters);
    }

    /** The whole name of somebody of whom only the first name was found, as a line at the headline gives it. */
    private List<String> inFull(String first, List<String> headLines, Publisher publisher) {
        String start = first + " ";
        return headLines.stream()
                .filter(line -> line.startsWith(start)
                        && line.split(" ").length <= NAMES
                        && kinds.mayBeFullName(line)
                        && !publisher.is(line))
                .findFirst()
                .map(List::of)
                .orElse(List.of(first));
    }

    /** What the head states, unless a line right below the headline announces others: the head may name whoever put the page in. */
    private static List<String> announcedOr(List<String> stated, List<String> announced) {
        if (stated.isEmpty() || announced.isEmpty()) {
            return stated;
        }
        boolean more = announced.size() > stated.size() && stated.stream().allMatch(name -> isAmong(name, announced));
        boolean same = announced.stream().anyMatch(name -> isAmong(name, stated));
        return same && !more ? stated : announced;
    }

    private static boolean isAmong(String name, List<String> names) {
        String letters = Letters.of(name);
        return names.stream().map(Letters::of).anyMatch(other -> other.contains(letters) || letters.contains(other));
    }

    private boolean isEnough(List<String> names) {
        return !names.isEmpty() && kinds.best(names).compareTo(Kind.DESK) <= 0;
    }

    /** Whether the names beyond doubt of persons stand where an account or a company was stated, or the rest of a first name. */
    private boolean isBetter(List<String> found, List<String> stated) {
        String first = stated.get(0).toLowerCase(Locale.ROOT) + " ";
        return found.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(first))
                || !kinds.startsWithGivenName(stated.get(0)) && found.stream().anyMatch(kinds::isSurelyPerson)
                || !found.isEmpty() && kinds.best(stated) == Kind.ORGANISATION && kinds.best(found) == Kind.PERSON;
    }

    /** The names in the boxes of bylines, unless a line right below the headline announces others: then these are of other articles. */
    private List<String> inBylines(List<Element> bylines, List<String> announced, Publisher publisher) {
        List<String> inBoxes = boxes.read(bylines, publisher);
        boolean same = announced.isEmpty()
                || inBoxes.stream().anyMatch(name -> announced.get(0).startsWith(name));
        return same ? inBoxes : announced;
    }

    /** Above the headline stand the site's columnists. */
    private static List<Element> belowHeadlineFirst(PageHead head, String title) {
        String letters = Letters.of(title);
        int headline = 0;
        while (headline < head.headlines().size()
                && !Letters.of(ShortText.of(head.headlines().get(headline))).contains(letters)) {
            headline++;
        }
        int above = headline;
        return head.authors().stream()
                .sorted(Comparator.comparing(byline -> byline.headlines() <= above))
                .map(PageHead.Byline::box)
                .toList();
    }

    private List<String> personalSite(Publisher publisher) {
        boolean person = publisher.name() != null && kinds.isSurelyPerson(publisher.name());
        return person ? List.of(publisher.name()) : List.of();
    }
}
