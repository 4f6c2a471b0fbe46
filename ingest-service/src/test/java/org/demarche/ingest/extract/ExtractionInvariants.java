package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.demarche.ingest.words.Spaces;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What holds of the article of any page, however broken. */
final class ExtractionInvariants {

    /** Signs that join the word before them where markup between them is not shown. */
    private static final String CLOSING = ",.;:!?)'\u2019\u201D\u00BB\u2026";

    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "th",
            "table",
            "section",
            "article",
            "main",
            "blockquote",
            "hr",
            "dd",
            "dt",
            "header",
            "footer",
            "aside",
            "nav",
            "figure",
            "pre");

    private static final Set<String> UNSEEN = Set.of("title", "noscript", "template", "script", "style");

    private ExtractionInvariants() {}

    static void check(Page page, String html) {
        assertThat(page.text()).isNotBlank();
        assertThat(page.extraction().quality()).isBetween(0.0, 1.0);
        assertThat(page.extraction().removed())
                .allMatch(removed -> removed.text().length() <= 200);
        checkLine("title", page.title());
        checkLine("site name", page.siteName());
        checkLine("excerpt", page.excerpt());
        page.authors().forEach(author -> checkLine("author", author));
        List<String> paragraphs = List.of(page.text().split("\n\n", -1));
        paragraphs.forEach(paragraph -> checkLine("paragraph", paragraph));
        if (!page.extraction().method().equals("json-ld")) {
            checkWords(page.text(), shown(html));
        }
    }

    private static void checkLine(String what, String line) {
        if (line != null) {
            assertThat(line).as(what).isNotBlank().isEqualTo(line.strip());
            assertThat(line.codePoints())
                    .as(what + ": " + line)
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        }
    }

    /** Every word stands on the page as it stands in the text: none glued to its neighbour, none invented, none doubled. */
    private static void checkWords(String text, String shown) {
        Set<String> invented = new TreeSet<>(List.of(text.split("\\s+")));
        invented.remove("|");
        invented.removeIf(word -> shown.contains(word) || isClosedAcrossAGap(word, shown));
        assertThat(invented).as("words that the page does not have").isEmpty();
        assertThat(letters(text)).isLessThanOrEqualTo(letters(shown));
    }

    private static boolean isClosedAcrossAGap(String word, String shown) {
        for (int i = 1; i < word.length(); i++) {
            if (CLOSING.indexOf(word.charAt(i)) >= 0
                    && shown.contains(word.substring(0, i))
                    && shown.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** All text of the page, hidden or not, where blocks and breaks keep words apart and other elements do not: without what no
     * browser shows, because words go on behind it. */
    private static String shown(String html) {
        Document document = Jsoup.parse(html);
        StringBuilder shown = new StringBuilder();
        document.traverse(new NodeVisitor() {
            private Node unseen;

            @Override
            public void head(Node node, int depth) {
                if (unseen == null && node instanceof TextNode text) {
                    shown.append(text.getWholeText());
                }
                if (unseen == null && UNSEEN.contains(node.normalName())) {
                    unseen = node;
                }
                separate(node);
            }

            @Override
            public void tail(Node node, int depth) {
                unseen = node == unseen ? null : unseen;
                separate(node);
            }

            private void separate(Node node) {
                if (unseen == null && node instanceof Element element && BREAKS.contains(element.normalName())) {
                    shown.append(' ');
                }
            }
        });
        return Spaces.collapse(shown.toString());
    }
}
