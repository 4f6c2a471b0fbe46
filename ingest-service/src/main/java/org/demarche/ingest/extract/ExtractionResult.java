package org.demarche.ingest.extract;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.demarche.contract.Article;
import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.kind.QualityScore;
import org.demarche.ingest.extract.line.Removals;
import org.demarche.ingest.words.Excerpt;

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
     * @param lines the paragraphs, headings, list items and rows of the text, never empty
     * @param excerpt the page's own summary or the first sentences, at most 300 characters, null where there is none
     * @param quality of the lines: how much they are like a whole article
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
            List<BodyLine> lines,
            String excerpt,
            QualityScore quality,
            Article.Extraction extraction)
            implements ExtractionResult {
        public Page {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
            Objects.requireNonNull(language, "language");
            lines = List.copyOf(lines);
            Objects.requireNonNull(quality, "quality");
            Objects.requireNonNull(extraction, "extraction");
        }

        /** The lines, separated by a blank one. */
        public String text() {
            return BodyLine.join(lines);
        }

        /** The page without some of its lines, which go to the account of what was taken out under this rule. */
        public Page without(BitSet taken, String rule) {
            if (taken.isEmpty()) {
                return this;
            }
            QualityScore left = quality.without(taken);
            double score = left.value();
            Removals removals = new Removals(extraction.removed());
            List<BodyLine> kept = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                if (taken.get(i)) {
                    removals.add(rule, lines.get(i).text());
                } else {
                    kept.add(lines.get(i));
                }
            }
            boolean ownSummary = !Objects.equals(excerpt, Excerpt.of(null, text()));
            return new Page(
                    title,
                    authors,
                    publishedAt,
                    modifiedAt,
                    siteName,
                    language,
                    canonicalUrl,
                    section,
                    tags,
                    image,
                    kept,
                    ownSummary ? excerpt : Excerpt.of(null, BodyLine.join(kept)),
                    left,
                    new Article.Extraction(
                            extraction.method(),
                            score,
                            QualityScore.kind(score),
                            extraction.paywalled(),
                            removals.list()));
        }
    }

    /**
     * A page that holds no article.
     *
     * @param reason what kind of page it is instead, never one that {@link PageKind#isArticle() is an article}
     * @param why a sentence for people
     */
    record NoArticle(PageKind reason, String why) implements ExtractionResult {
        public NoArticle {
            if (reason.isArticle()) {
                throw new IllegalArgumentException("a page of kind " + reason + " holds an article");
            }
            Objects.requireNonNull(why, "why");
        }
    }
}
