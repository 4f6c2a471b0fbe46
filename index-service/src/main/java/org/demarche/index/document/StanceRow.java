package org.demarche.index.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.demarche.contract.Article;
import org.demarche.contract.Dyad;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.contract.Theme;

/**
 * One stance as one flat document of {@code demarche-stances}: event-data users expect a row an event, and Kibana's charts
 * cannot aggregate nested fields.
 *
 * @param position of the stance in the article, from 0
 * @param publishedAt with the page's own offset, null if unknown
 * @param date when it was published, or fetched where that is unknown: the time field of the charts
 * @param dyad {@code RUS>USA}
 * @param source the id of the actor who takes the stance; the publisher is {@code sourceDomain} and {@code sourceName}
 * @param attribution who is reported to report it, the outermost first
 * @param issue the id of the theme that the stance itself is about, null if its sentence shows none
 * @param compound whether the stance has two sides
 * @param poles the words of each side, null for a plain stance
 * @param themes the ids of the article's themes
 * @param primaryThemes those of them that are its main ones
 * @param evidence the words themselves, null where the stance has no place in the text
 */
public record StanceRow(
        String articleId,
        long revision,
        int position,
        String title,
        String url,
        OffsetDateTime publishedAt,
        Instant fetchedAt,
        Instant date,
        String sourceDomain,
        String sourceName,
        String language,
        String dyad,
        String source,
        String target,
        int polarity,
        double score,
        String label,
        QuadClass quadClass,
        EventRoot eventRoot,
        double goldstein,
        boolean hedged,
        boolean negated,
        boolean conditional,
        boolean reported,
        String speaker,
        List<String> attribution,
        String issue,
        boolean compound,
        List<String> poles,
        double confidence,
        List<String> rules,
        List<String> themes,
        List<String> primaryThemes,
        String evidence,
        Integer evidenceStart,
        Integer evidenceEnd) {

    /** The document id of the row at a position; known without the row, so that a stale one can be deleted. */
    public static String id(String articleId, int position) {
        return articleId + "-" + position;
    }

    static StanceRow of(EnrichedArticle enriched, int position) {
        Article article = enriched.article();
        Stance stance = enriched.tags().stances().get(position);
        List<Theme> themes = enriched.tags().themes();
        Span evidence = stance.evidence();
        return new StanceRow(
                article.id(),
                enriched.revision(),
                position,
                article.title(),
                article.url() == null ? article.canonicalUrl() : article.url(),
                article.publishedAt(),
                article.fetchedAt(),
                ArticleFacets.date(article),
                article.source().domain(),
                article.source().name(),
                article.language(),
                Dyad.name(stance.source(), stance.target()),
                stance.source(),
                stance.target(),
                stance.polarity(),
                stance.score(),
                stance.label(),
                stance.quadClass(),
                stance.eventRoot(),
                stance.goldstein(),
                stance.hedged(),
                stance.negated(),
                stance.conditional(),
                stance.reported(),
                stance.speaker(),
                stance.attribution(),
                stance.issue(),
                stance.compound() != null,
                stance.compound() == null ? null : stance.compound().poles(),
                stance.confidence(),
                stance.rules(),
                themes.stream().map(Theme::id).toList(),
                themes.stream().filter(Theme::primary).map(Theme::id).toList(),
                evidence == null ? null : evidence.of(article.text()),
                evidence == null ? null : evidence.start(),
                evidence == null ? null : evidence.end());
    }
}
