package org.demarche.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.contract.Stance;
import org.demarche.contract.Tags;
import org.demarche.contract.Theme;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.model.Models;
import org.demarche.enrich.quote.QuoteFinder;
import org.demarche.enrich.stance.StanceTagger;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.LanguageDetector;
import org.demarche.enrich.text.Segmenter;
import org.demarche.enrich.theme.Taxonomy;
import org.demarche.enrich.theme.TaxonomyException;
import org.demarche.enrich.theme.ThemeTagger;

/**
 * The tagging engine. Loading builds all tables once; tagging does no I/O, holds no state and gives the same bytes for the same
 * text, so that one instance serves every thread.
 */
public final class Tagger {

    private static final String VERSION = "1.0.0";
    private static final String UNDETERMINED = "und";

    private final Segmenter segmenter = Segmenter.load();
    private final LanguageDetector languageDetector = LanguageDetector.load();
    private final Gazetteer gazetteer = Gazetteer.load();
    private final Models models = Models.load();
    private final StanceTagger stanceTagger = StanceTagger.load(models);
    private final ThemeTagger themeTagger;
    private final QuoteFinder quoteFinder = QuoteFinder.load();
    private final Tags.Versions versions;

    private Tagger(Taxonomy taxonomy) {
        themeTagger =
                ThemeTagger.of(taxonomy, actor -> gazetteer.entity(actor) != null, stanceTagger.frames()::contains);
        versions = new Tags.Versions(VERSION, themeTagger.version(), models.version());
    }

    /** A tagger with the bundled data. */
    public static Tagger load() {
        return load(Taxonomy.bundled());
    }

    /**
     * A tagger with a taxonomy of one's own.
     *
     * @throws TaxonomyException if the taxonomy has faults; the message names each with its line
     */
    public static Tagger load(Taxonomy taxonomy) {
        return new Tagger(taxonomy);
    }

    /** The languages that it reads, as ISO 639-1 codes. */
    public Set<String> languages() {
        return Set.of("en");
    }

    public Tags.Versions versions() {
        return versions;
    }

    /** Tags a text; one in a language that is not read has actors and themes by their names, and no stances or quotes of its own. */
    public TagResult tag(TagRequest request) {
        Document text = segmenter.segment(request.text());
        Document title =
                request.title() == null || request.title().isBlank() ? null : segmenter.segment(request.title());
        String language = language(request, text);
        if (text.size() == 0) {
            List<TargetPolarity> none = request.targets().stream()
                    .map(target -> new TargetPolarity(0, 0))
                    .toList();
            return new TagResult(
                    language, new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), versions, true), none);
        }
        return languages().contains(language)
                ? read(request, language, text, title)
                : names(request, language, text, title);
    }

    private String language(TagRequest request, Document text) {
        String given = request.language() == null
                ? ""
                : Locale.forLanguageTag(request.language().strip().replace('_', '-'))
                        .getLanguage();
        return given.isEmpty() || given.equals(UNDETERMINED) ? languageDetector.of(text) : given;
    }

    private TagResult read(TagRequest request, String language, Document text, Document title) {
        List<Mention> titleMentions =
                title == null ? List.of() : gazetteer.find(title, List.of(), request.publishedOn());
        List<Mention> mentions = gazetteer.find(text, titleMentions, request.publishedOn());
        ThemeTagger.Reading themes = themeTagger.read(text);
        StanceTagger.Reading reading =
                stanceTagger.read(text, mentions, gazetteer.parties(text, mentions), titleMentions);
        List<Theme> found = themes.themes(title, titleMentions, mentions, reading.acts(), reading.stances());
        List<Stance> stances = asked(request, reading);
        stances.addAll(reading.about(themes.places(found)));
        Tags tags = new Tags(
                ActorList.of(text, mentions),
                stances,
                reading.dyads(),
                found,
                quoteFinder.find(text, mentions),
                versions,
                true);
        return new TagResult(language, tags, polarities(request, reading));
    }

    private TagResult names(TagRequest request, String language, Document text, Document title) {
        List<Mention> mentions = gazetteer.findNames(text, language, request.publishedOn());
        List<Mention> titleMentions =
                title == null ? List.of() : gazetteer.findNames(title, language, request.publishedOn());
        // Whoever asks for pairs gets an answer to each, in any language.
        StanceTagger.Reading reading = stanceTagger.read(text, mentions, List.of(), titleMentions);
        Tags tags = new Tags(
                ActorList.of(text, mentions),
                asked(request, reading),
                List.of(),
                themeTagger.readNames(text).themes(null, titleMentions, mentions, List.of(), List.of()),
                List.of(),
                versions,
                false);
        return new TagResult(language, tags, polarities(request, reading));
    }

    private static List<Stance> asked(TagRequest request, StanceTagger.Reading reading) {
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < request.pairs().size(); i++) {
            stances.add(reading.pair(
                    request.pairs().get(i).source(), request.pairs().get(i).target(), i));
        }
        return stances;
    }

    private static List<TargetPolarity> polarities(TagRequest request, StanceTagger.Reading reading) {
        return request.targets().stream()
                .map(target -> polarity(reading.target(target)))
                .toList();
    }

    private static TargetPolarity polarity(double score) {
        double rounded = Math.round(score * 1000) / 1000.0;
        double size = Math.abs(rounded);
        int polarity = size < 0.2 ? 0 : size < 0.75 ? 1 : 2;
        return new TargetPolarity(rounded < 0 ? -polarity : polarity, rounded);
    }
}
