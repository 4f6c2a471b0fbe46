package org.demarche.ingest.extract.head;

import java.util.List;
import java.util.Map;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;

/**
 * What the elements of a page say about it outside the text.
 *
 * @param metas the contents of meta elements by lower-case name, property or itemprop, first one first
 * @param title the title element, null where there is none
 * @param canonical the link rel=canonical as written, null where there is none
 * @param language the lang attribute of the page, null where there is none
 * @param scripts the JSON-LD scripts
 * @param markup the page as it came
 * @param headlines the h1 elements in document order
 * @param times the time elements and other elements with a date attribute, in document order
 * @param authors elements that say they name an author, in document order
 * @param tagLinks the links with rel=tag, in document order
 */
public record PageHead(
        Map<String, List<String>> metas,
        String title,
        String canonical,
        String language,
        List<String> scripts,
        String markup,
        List<Element> headlines,
        List<Element> times,
        List<Byline> authors,
        List<Element> tagLinks) {

    /** The first non-blank content of these meta names, in the order of the names; null where there is none. */
    public String meta(String... names) {
        for (String name : names) {
            for (String content : metas.getOrDefault(name, List.of())) {
                if (!content.isBlank()) {
                    return Spaces.collapse(content);
                }
            }
        }
        return null;
    }

    public List<String> allMeta(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /**
     * An element that says it names an author.
     *
     * @param headlines how many h1 elements stand before it
     */
    public record Byline(Element box, int headlines) {}
}
