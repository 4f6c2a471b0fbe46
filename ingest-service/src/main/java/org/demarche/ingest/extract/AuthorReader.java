package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads the authors: from JSON-LD, then the meta elements, then the bylines of the page. */
final class AuthorReader {

    private static final int LONGEST_BYLINE = 200;
    private static final Pattern PARTS = Pattern.compile("\\s+[|\u00B7\u2022\u2013\u2014-]\\s+");

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

    List<String> read(PageHead head, PageTree tree, JsonLd jsonLd, List<String> headLines, String siteName) {
        List<String> stated = stated(head, jsonLd, siteName);
        if (!stated.isEmpty() && !names.areOrganisations(stated)) {
            return stated;
        }
        List<String> found = fromPage(head, siteName);
        if (found.isEmpty() || names.areOrganisations(found)) {
            List<String> lines = fromLines(headLines, siteName);
            found = lines.isEmpty() ? found : lines;
        }
        if (found.isEmpty()) {
            found = fromCredits(tree, siteName);
        }
        return found.isEmpty() ? stated : found;
    }

    private List<String> stated(PageHead head, JsonLd jsonLd, String siteName) {
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
        return List.of();
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
        for (String line : lines) {
            for (String part : PARTS.split(line)) {
                List<String> found = part.length() == line.length() ? List.of() : names.inByline(part, siteName);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<String> fromCredits(PageTree tree, String siteName) {
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.TEXT && tree.chars[i] <= LONGEST_BYLINE) {
                List<String> found = names.inCredit(Spaces.collapse(tree.text(i)), siteName);
                if (!found.isEmpty() && !foreign.surround(tree.element(tree.parent[i]))) {
                    return found;
                }
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
                            List<String> persons = namesBeforeJobs(box);
                            List<String> first = persons.isEmpty() ? names.clean(texts, siteName) : persons;
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

    /** The names in a byline that stand before what these persons do. */
    private List<String> namesBeforeJobs(Element box) {
        List<String> texts = box.nodeStream(TextNode.class)
                .map(text -> Spaces.collapse(text.getWholeText()))
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 1 < texts.size(); i++) {
            String name = names.isJob(texts.get(i + 1)) ? names.alone(texts.get(i)) : null;
            if (name != null && !found.contains(name)) {
                found.add(name);
            }
        }
        return found;
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
