package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the authors: from JSON-LD, then the meta elements, then the bylines of the page. */
final class AuthorReader {

    private static final int LONGEST_BYLINE = 200;

    private static final Pattern AUTHOR_LINK = Pattern.compile(
            "/(?:authors?|autore?n?|redakteure?|journalists?|contributors?|profile/author)/[^/?#]+/?(?:$|[?#])");

    private final AuthorNames names;
    private final ForeignBoxes foreign;
    private final FieldNames fields;

    AuthorReader(AuthorNames names, ForeignBoxes foreign, FieldNames fields) {
        this.fields = fields;
        this.names = names;
        this.foreign = foreign;
    }

    List<String> read(PageHead head, JsonLd jsonLd, List<String> headLines, String siteName) {
        List<String> found = names.clean(jsonLd.names("author"), siteName);
        if (!found.isEmpty()) {
            return found;
        }
        for (String meta : fields.author()) {
            found = names.clean(head.allMeta(meta), siteName);
            boolean label = meta.startsWith("twitter:") && !"written by".equalsIgnoreCase(head.meta("twitter:label1"));
            if (!found.isEmpty() && !label) {
                return found;
            }
        }
        found = fromPage(head, siteName);
        return found.isEmpty() ? fromLines(headLines, siteName) : found;
    }

    private List<String> fromLines(List<String> lines, String siteName) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            // "Written by" often stands alone, with the name in the next box.
            String byline = names.isOnlyPrefix(line) && i + 1 < lines.size() ? line + " " + lines.get(i + 1) : line;
            List<String> found = names.inByline(byline, siteName);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> fromPage(PageHead head, String siteName) {
        List<Element> boxes = head.authors();
        for (Stage stage : Stage.values()) {
            List<String> texts = new ArrayList<>();
            for (Element box : boxes) {
                if (stage.takes(box) && !foreign.surround(box)) {
                    String text = Spaces.collapse(box.text());
                    if (!text.isEmpty() && text.length() <= LONGEST_BYLINE) {
                        texts.add(text);
                        if (stage == Stage.NAMED) {
                            List<String> first = names.clean(texts, siteName);
                            if (!first.isEmpty()) {
                                return first;
                            }
                        }
                    }
                }
            }
            List<String> found = names.clean(texts, siteName);
            if (!found.isEmpty() && found.size() <= 4) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether an address leads to the page of an author. */
    static boolean isAuthorLink(String href) {
        return AUTHOR_LINK.matcher(href).find();
    }

    /** The kinds of bylines, the surest first. */
    private enum Stage {
        MICRODATA,
        REL,
        LINKED,
        NAMED;

        boolean takes(Element box) {
            return switch (this) {
                case MICRODATA -> box.attr("itemprop").contains("author");
                case REL -> box.attr("rel").equals("author");
                case LINKED -> box.normalName().equals("a") && isAuthorLink(box.attr("href"));
                case NAMED -> true;
            };
        }
    }
}
