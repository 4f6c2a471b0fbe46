package org.demarche.index.document;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.demarche.contract.Actor;
import org.demarche.contract.Article;
import org.demarche.contract.Dyad;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.Stance;
import org.demarche.contract.Tags;
import org.demarche.contract.Theme;

/**
 * The flat fields that an article's document has beyond the record, for charts and filters.
 *
 * @param date when it was published, or fetched where that is unknown: the time field of the charts
 * @param stanceCount how many stances it has now
 * @param stanceRows the high-water mark of its stance rows: no row at this position or above exists
 * @param actorIds each actor once
 * @param dyadNames each directed dyad once, as {@code RUS>USA}
 * @param themeGroups the first level of the taxonomy, each once
 * @param meanScore of the stances, null without any
 * @param meanGoldstein of the stances, null without any
 * @param hedgedShare of the stances, 0 to 1, null without any
 * @param compound whether one of the stances has two sides
 * @param textLength in UTF-16 code units
 */
record ArticleFacets(
        Instant date,
        int stanceCount,
        int stanceRows,
        List<String> actorIds,
        List<String> dyadNames,
        List<String> themeIds,
        List<String> themeGroups,
        List<String> primaryThemes,
        Double meanScore,
        Double meanGoldstein,
        Double hedgedShare,
        boolean compound,
        int textLength) {

    static ArticleFacets of(EnrichedArticle enriched, int stanceRows) {
        Article article = enriched.article();
        Tags tags = enriched.tags();
        List<Stance> stances = tags.stances();
        return new ArticleFacets(
                date(article),
                stances.size(),
                stanceRows,
                tags.actors().stream().map(Actor::id).distinct().toList(),
                tags.dyads().stream()
                        .map(dyad -> Dyad.name(dyad.source(), dyad.target()))
                        .distinct()
                        .toList(),
                tags.themes().stream().map(Theme::id).toList(),
                tags.themes().stream()
                        .map(theme -> theme.id().split("\\.", 2)[0])
                        .distinct()
                        .toList(),
                tags.themes().stream().filter(Theme::primary).map(Theme::id).toList(),
                mean(stances, Stance::score),
                mean(stances, Stance::goldstein),
                mean(stances, stance -> stance.hedged() ? 1 : 0),
                stances.stream().anyMatch(stance -> stance.compound() != null),
                article.text().length());
    }

    static Instant date(Article article) {
        return article.publishedAt() == null
                ? article.fetchedAt()
                : article.publishedAt().toInstant();
    }

    private static Double mean(List<Stance> stances, ToDoubleFunction<Stance> value) {
        OptionalDouble mean = stances.stream().mapToDouble(value).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
