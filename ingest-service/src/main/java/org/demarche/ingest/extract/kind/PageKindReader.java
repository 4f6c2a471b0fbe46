package org.demarche.ingest.extract.kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.body.BodyText;
import org.demarche.ingest.extract.body.TextRenderer;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.ShortText;
import org.demarche.ingest.extract.line.ChromeLines;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.ReadingLength;
import org.demarche.ingest.words.RuleFile;
import org.jsoup.nodes.Element;

/** Tells the pages that hold no article, and why, by what they say and how little else is on them. */
public final class PageKindReader {

    /** What an error or a wall leaves room for; whoever has more to say has an article. */
    private static final int SHORT = 1500;

    private static final int VERY_SHORT = 400;
    private static final int OTHER_TEXT = 150;
    private static final int LONGEST_HEADLINE = 120;
    private static final String TOPIC = ": ";
    private static final int SENTENCE = 4;
    private static final double LIST_OF_LINKS = 0.7;
    private static final Pattern DIVIDER = Pattern.compile("\\s+[-|:\u2013\u2014\u00B7\u00BB]+\\s+|:\\s+|\\s*\\|\\s*");

    private final Set<String> errorHeadlines;
    private final List<String> errorStarts;
    private final Set<String> loginTitles;
    private final List<String> errorTexts;
    private final List<String> consentTexts;
    private final List<String> scriptTexts;
    private final Set<String> scriptRoots;

    private PageKindReader(RuleFile file) {
        List<String> headlines = file.section("error-headline");
        errorStarts = headlines.stream()
                .filter(line -> line.endsWith("*"))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
        errorHeadlines = Set.copyOf(
                headlines.stream().filter(line -> !line.endsWith("*")).toList());
        loginTitles = Set.copyOf(file.section("login-title"));
        errorTexts = file.section("error-text");
        consentTexts = file.section("consent-text");
        scriptTexts = file.section("script-text");
        scriptRoots = Set.copyOf(file.section("script-root"));
    }

    public static PageKindReader load() {
        return new PageKindReader(RuleFile.load(PageKindReader.class, "page-kinds.txt"));
    }

    /** Why the page holds no article, null if it does; {@code body} is what was found, perhaps nothing. */
    public Refusal refuse(PageTree tree, PageHead head, boolean saysArticle, BodyText.Found body) {
        int length = body.length();
        if (length < SHORT) {
            Refusal wall = wall(tree, head, saysArticle, body, length);
            if (wall != null) {
                return wall;
            }
        }
        if (ArticleList.is(tree, body.lines(), saysArticle)) {
            return new Refusal(PageKind.LISTING, "a list of other articles, not an article");
        }
        return length < BodyText.LEAST ? tooShort(tree) : null;
    }

    private Refusal wall(PageTree tree, PageHead head, boolean saysArticle, BodyText.Found body, int length) {
        if (!saysArticle && hasErrorHeadline(head)) {
            return new Refusal(PageKind.ERROR_PAGE, "the page says that there is nothing to show, or not to us");
        }
        List<String> lines = length < BodyText.LEAST ? visible(tree) : texts(body.lines());
        if (!saysArticle && length < VERY_SHORT && isMostly(errorTexts, 1, lines)) {
            return new Refusal(PageKind.ERROR_PAGE, "the page says that there is nothing to show, or not to us");
        }
        if (isMostly(consentTexts, 2, lines)) {
            return new Refusal(PageKind.CONSENT_WALL, "the page asks for consent before it shows anything");
        }
        if (length < VERY_SHORT && (isMostly(scriptTexts, 1, lines) || isShell(tree, head, length))) {
            return new Refusal(PageKind.SCRIPT_ONLY, "no text on the page: it is made by script");
        }
        return null;
    }

    private static Refusal tooShort(PageTree tree) {
        Measures all = new Measures(tree, new BitSet());
        int text = tree.size == 0 ? 0 : all.text[0];
        if (text < BodyText.LEAST) {
            return new Refusal(PageKind.SCRIPT_ONLY, "no text on the page: empty, or made by script");
        }
        return all.linkDensity(0) > LIST_OF_LINKS
                ? new Refusal(PageKind.LISTING, "a list of links, not an article")
                : new Refusal(PageKind.ERROR_PAGE, "no running text on the page, or too short to be an article");
    }

    private boolean hasErrorHeadline(PageHead head) {
        if (head.title() != null && (isErrorHeadline(head.title()) || asksForLogin(head.title()))) {
            return true;
        }
        for (Element headline : head.headlines()) {
            if (isErrorHeadline(ShortText.of(headline))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page is for logging in; boxes for that have headlines of their own on the pages of articles. */
    private boolean asksForLogin(String title) {
        String first = firstPart(title);
        return loginTitles.contains(ChromeLines.normalise(first)) && !isTopic(first, title);
    }

    private boolean isErrorHeadline(String headline) {
        if (headline.length() > LONGEST_HEADLINE) {
            return false;
        }
        for (String part : DIVIDER.split(headline)) {
            if (isError(part) && !isTopic(part, headline)) {
                return true;
            }
        }
        return false;
    }

    private boolean isError(String part) {
        String plain = ChromeLines.normalise(part);
        return errorHeadlines.contains(plain) || errorStarts.stream().anyMatch(start -> startsWith(plain, start));
    }

    /** Whether it is what the rest of the headline tells more about: that is a story of an error; the code of one is none. */
    private boolean isTopic(String part, String headline) {
        if (!headline.startsWith(part + TOPIC) || part.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        String rest = firstPart(headline.substring(part.length() + TOPIC.length()));
        return rest.split(" ").length >= SENTENCE && !isError(rest);
    }

    private static String firstPart(String headline) {
        return DIVIDER.split(headline, 2)[0];
    }

    private static boolean startsWith(String line, String start) {
        return line.startsWith(start)
                && (line.length() == start.length() || !Character.isLetterOrDigit(line.charAt(start.length())));
    }

    /** Whether at least so many of the wordings stand in the lines, and hardly anything beside them. */
    private static boolean isMostly(List<String> wordings, int least, List<String> lines) {
        int other = 0;
        int total = 0;
        int found = 0;
        for (String line : lines) {
            String plain = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            long inLine = wordings.stream().filter(plain::contains).count();
            found += (int) inLine;
            int length = ReadingLength.of(line);
            total += length;
            other += inLine == 0 && Paragraph.endsSentence(line) ? length : 0;
        }
        return found >= least && other < Math.max(OTHER_TEXT, total / 5);
    }

    /** Whether a script is to fill the page: what stands under a headline, however short, needs none. */
    private boolean isShell(PageTree tree, PageHead head, int length) {
        return (length < BodyText.LEAST || head.headlines().isEmpty()) && hasEmptyRoot(tree);
    }

    private boolean hasEmptyRoot(PageTree tree) {
        for (int i = 0; i < tree.size; i++) {
            Element element = tree.end[i] == i + 1 ? tree.element(i) : null;
            if (element != null && scriptRoots.contains(element.id())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> visible(PageTree tree) {
        if (tree.size == 0) {
            return List.of();
        }
        BitSet nothing = new BitSet();
        return texts(TextRenderer.render(tree, nothing, new Measures(tree, nothing), List.of(0)));
    }

    private static List<String> texts(List<Paragraph> lines) {
        List<String> texts = new ArrayList<>(lines.size());
        for (Paragraph line : lines) {
            texts.add(line.text());
        }
        return texts;
    }
}
