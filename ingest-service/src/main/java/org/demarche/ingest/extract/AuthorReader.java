package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads the authors: from JSON-LD, then the meta elements, then the bylines of the page. */
final class AuthorReader {

    private static final int LONGEST_BYLINE = 200;

    private final AuthorNames names;

    AuthorReader(AuthorNames names) {
        this.names = names;
    }

    /** Whether the class of an element says that it holds a byline. */
    static boolean isByline(String classes) {
        if (classes.isEmpty() || classes.length() > LONGEST_BYLINE) {
            return false;
        }
        String lower = classes.toLowerCase(Locale.ROOT);
        return lower.contains("author")
                || lower.contains("byline")
                || lower.contains("autor")
                || lower.contains("vcard");
    }

    List<String> read(PageHead head, JsonLd jsonLd, String siteName) {
        List<String> found = names.clean(jsonLd.names("author"), siteName);
        if (!found.isEmpty()) {
            return found;
        }
        for (String meta : List.of(
                "author",
                "article:author",
                "citation_author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "dc.contributor.author",
                "article.author",
                "cxenseparse:author",
                "og:article:author",
                "shareaholic:article_author_name",
                "rbauthors",
                "creator",
                "twitter:data1")) {
            found = names.clean(head.allMeta(meta), siteName);
            boolean label = meta.startsWith("twitter:") && !"written by".equalsIgnoreCase(head.meta("twitter:label1"));
            if (!found.isEmpty() && !label) {
                return found;
            }
        }
        return fromPage(head, siteName);
    }

    private List<String> fromPage(PageHead head, String siteName) {
        List<Element> boxes = head.authors();
        for (Stage stage : Stage.values()) {
            List<String> texts = new ArrayList<>();
            for (Element box : boxes) {
                if (stage.takes(box)) {
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

    /** The kinds of bylines, the surest first. */
    private enum Stage {
        MICRODATA,
        REL,
        NAMED;

        boolean takes(Element box) {
            return switch (this) {
                case MICRODATA -> box.attr("itemprop").contains("author");
                case REL -> box.attr("rel").equals("author");
                case NAMED -> true;
            };
        }
    }
}
