package org.demarche.ingest.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.demarche.contract.Article;

/** What came of a page: its article, or the reason why there is none. */
public sealed interface ExtractionResult {

    /**
     * The article of a page.
     *
     * @param title the headline without the site's name, null where there is none
     * @param authors in the order of the byline, never null
     * @param publishedAt with the offset that the page gives, null if it does not say; a date without a zone is midnight UTC
     * @param modifiedAt null if the page does not say
     * @param siteName as the page names its site, null if it does not
     * @param language ISO 639-1, "und" if undetermined
     * @param canonicalUrl absolute, as the page says, not normalised; null if it does not
     * @param section as the page names it, null if it does not
     * @param tags the page's own keywords, never null
     * @param image the absolute address of the lead image, null where there is none
     * @param text paragraphs separated by a blank line, never blank
     * @param excerpt the page's own summary or the first sentences, at most 300 characters, null where there is none
     * @param extraction the method, the quality (0 a stub, 1 a whole article) with its reason, and what was taken out
     */
    record Page(
            String title,
            List<String> authors,
            OffsetDateTime publishedAt,
            OffsetDateTime modifiedAt,
            String siteName,
            String language,
            String canonicalUrl,
            String section,
            List<String> tags,
            String image,
            String text,
            String excerpt,
            Article.Extraction extraction)
            implements ExtractionResult {
        public Page {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(extraction, "extraction");
        }
    }

    /**
     * A page that holds no article.
     *
     * @param reason why, for a person to read
     */
    record NoArticle(String reason) implements ExtractionResult {
        public NoArticle {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
