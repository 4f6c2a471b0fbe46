package org.demarche.contract;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A clean article: the text of a page without its chrome, and what the page says about itself.
 *
 * @param schemaVersion the meaning of the fields, {@value #SCHEMA_VERSION} today; it rises when a field changes its meaning
 * @param id the {@link ArticleId}, 32 hex digits
 * @param url where the page was fetched or said to be, null if it has no address
 * @param canonicalUrl the normalised address that the id is made of, null if it has no address
 * @param source who published it
 * @param title the headline, null where there is none
 * @param authors in the order of the byline, never null
 * @param publishedAt with the offset that the page gave it, so that its day is the page's day; midnight UTC for a date without a
 *     zone, null if unknown
 * @param modifiedAt likewise
 * @param fetchedAt when the pipeline got the page
 * @param language ISO 639-1, "und" if undetermined
 * @param section the part of the site that it stands in, as the page names it, null if it does not
 * @param tags the page's own keywords in its order, never null; what the tagger finds is in {@link Tags}
 * @param image the absolute address of the lead image, null where there is none
 * @param text paragraphs separated by a blank line, no page chrome; offsets of every tag count its UTF-16 code units
 * @param excerpt the first sentences or the page's own summary, at most 300 characters, null where there is none
 * @param extraction how the text was won
 */
public record Article(
        int schemaVersion,
        String id,
        String url,
        String canonicalUrl,
        Source source,
        String title,
        List<String> authors,
        OffsetDateTime publishedAt,
        OffsetDateTime modifiedAt,
        Instant fetchedAt,
        String language,
        String section,
        List<String> tags,
        String image,
        String text,
        String excerpt,
        Extraction extraction) {

    public static final int SCHEMA_VERSION = 1;

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        source = source == null ? Source.UNKNOWN : source;
        authors = authors == null ? List.of() : List.copyOf(authors);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /**
     * The publisher.
     *
     * @param name as readers know it, null if unknown
     * @param domain the registrable domain, such as {@code bbc.co.uk}, null if there is no address
     * @param feed the id of the watched source that it came from, null if it was submitted
     */
    public record Source(String name, String domain, String feed) {
        public static final Source UNKNOWN = new Source(null, null, null);
    }

    /**
     * How the text was won.
     *
     * @param method the stage of the extractor that gave the text
     * @param quality 0 (a stub, a list, nothing) to 1 (a whole article)
     * @param reason what kind of page it was; of an article {@link PageKind#OK} or {@link PageKind#STUB}, the former where a
     *     record does not say
     * @param paywalled whether the page says that only subscribers may read it whole
     * @param removed the chrome that was taken out, never null
     */
    public record Extraction(String method, double quality, PageKind reason, boolean paywalled, List<Removed> removed) {
        public Extraction {
            reason = reason == null ? PageKind.OK : reason;
            if (!reason.isArticle()) {
                throw new IllegalArgumentException("a page of kind " + reason + " holds no article");
            }
            removed = removed == null ? List.of() : List.copyOf(removed);
        }
    }

    /**
     * A piece of page chrome that was taken out.
     *
     * @param rule what recognised it
     * @param text its beginning, at most 200 characters
     */
    public record Removed(String rule, String text) {}
}
