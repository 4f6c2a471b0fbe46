package org.demarche.enrich.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.enrich.actor.ActorForms.Form;
import org.demarche.enrich.actor.ActorForms.Trait;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;
import org.demarche.enrich.text.YamlResource;

/** Finds actors by name in languages whose sentences are not read: their own names, and those that are written as in English. */
final class ForeignNames {

    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "ru");

    private static final Set<Mention.Kind> INTERNATIONAL =
            Set.of(Mention.Kind.NAME, Mention.Kind.CAPITAL, Mention.Kind.PERSON);

    /** In the order of the text; the longest of one place, and of equals the language's own. */
    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.hit().start())
            .thenComparing(candidate -> -candidate.hit().end())
            .thenComparing(candidate -> !candidate.own())
            .thenComparing(candidate -> candidate.hit().value().kind())
            .thenComparing(candidate -> candidate.hit().value().entity().id());

    private final Map<String, Phrases<Form>> byLanguage = new ConcurrentHashMap<>();
    private final ActorForms forms;
    private final OfficeHolders holders;
    private final Period today;

    private record Candidate(Phrases.Hit<Form> hit, boolean own) {}

    /**
     * A row of a data file.
     *
     * @param names in every case; a question mark after one that is not an actor's at the beginning of a sentence, an exclamation mark
     *     after one that needs exactly its capitals
     * @param adjectives null for none; an asterisk for any ending
     */
    record Row(String id, List<String> names, List<String> adjectives) {}

    ForeignNames(ActorForms forms, OfficeHolders holders, Period today) {
        this.forms = forms;
        this.holders = holders;
        this.today = today;
    }

    /** Built when the first text of a language comes: most pipelines never see one, and none should start the later for it. */
    private Phrases<Form> of(String language) {
        return byLanguage.computeIfAbsent(language, this::read);
    }

    private Phrases<Form> read(String language) {
        Phrases.Builder<Form> builder = new Phrases.Builder<>();
        for (Row row : rows(language)) {
            add(builder, row, forms.entity(row.id()), language);
        }
        return builder.build();
    }

    static Row[] rows(String language) {
        return YamlResource.read(ForeignNames.class, "names-" + language + ".yaml", Row[].class);
    }

    private static void add(Phrases.Builder<Form> builder, Row row, Entity entity, String language) {
        if (entity == null) {
            throw new IllegalStateException("names-" + language + ".yaml has " + row.id() + ", which no file has");
        }
        Mention.Kind kind = entity.role() == null ? Mention.Kind.NAME : Mention.Kind.PERSON;
        for (String name : row.names()) {
            boolean unsure = name.endsWith("?");
            boolean exact = name.endsWith("!");
            String form = unsure || exact ? name.substring(0, name.length() - 1) : name;
            Form value = new Form(entity, kind, unsure ? Set.of(Trait.AMBIGUOUS, Trait.PROPER) : Set.of(Trait.PROPER));
            if (exact || form.equals(form.toUpperCase(Locale.ROOT))) {
                builder.addExact(form, value);
            } else {
                builder.add(form, value);
            }
        }
        if (row.adjectives() != null) {
            for (String adjective : row.adjectives()) {
                Form value = new Form(entity, Mention.Kind.ADJECTIVE, Set.of());
                if (adjective.endsWith("*")) {
                    builder.addPrefix(adjective.substring(0, adjective.length() - 1), value);
                } else {
                    builder.add(adjective, value);
                }
            }
        }
    }

    /** Every mention, in the order of the text, none overlapping. */
    List<Mention> find(Document document, String language, LocalDate day) {
        List<Candidate> candidates = candidates(document, language);
        Period period = day == null ? today : Period.of(day);
        List<Mention> mentions = new ArrayList<>();
        int covered = 0;
        for (Candidate candidate : candidates) {
            Phrases.Hit<Form> hit = candidate.hit();
            if (hit.start() >= covered) {
                covered = hit.end();
                int first = document.tokenAt(hit.start());
                int end = document.tokenAt(hit.end() - 1) + 1;
                boolean free =
                        mentions.isEmpty() || mentions.get(mentions.size() - 1).end() <= first;
                if (free) {
                    mentions.add(mention(first, end, hit.value(), period));
                }
            }
        }
        return mentions;
    }

    private Mention mention(int first, int end, Form form, Period period) {
        Entity entity = form.kind() == Mention.Kind.PERSON ? holders.at(form.entity(), period, false) : form.entity();
        return new Mention(first, end, entity, form.kind(), entity.sector(), entity.speaks(), false, null);
    }

    private List<Candidate> candidates(Document document, String language) {
        List<Candidate> all = new ArrayList<>();
        if (LANGUAGES.contains(language)) {
            for (Phrases.Hit<Form> hit : of(language).find(document)) {
                if (written(document, hit)) {
                    all.add(new Candidate(hit, true));
                }
            }
        }
        Set<String> introduced = new HashSet<>();
        for (Phrases.Hit<Form> hit : forms.phrases().find(document)) {
            Form form = hit.value();
            boolean usable = form.entity() != null
                    && INTERNATIONAL.contains(form.kind())
                    && form.has(Trait.PROPER)
                    && !form.has(Trait.AMBIGUOUS)
                    && !form.has(Trait.SECONDARY)
                    && written(document, hit);
            if (usable && !form.has(Trait.SURNAME)) {
                introduced.add(form.entity().id());
            }
            if (usable
                    && (!form.has(Trait.NEEDS_FULL_NAME)
                            || introduced.contains(form.entity().id()))) {
                all.add(new Candidate(hit, false));
            }
        }
        all.sort(ORDER);
        return all;
    }

    private static boolean written(Document document, Phrases.Hit<Form> hit) {
        // "île Maurice" and "la Grenade" begin with a small letter of their own: any capital in them will do.
        boolean capital = !hit.value().has(Trait.PROPER)
                || document.text().substring(hit.start(), hit.end()).chars().anyMatch(Character::isUpperCase);
        int token = document.tokenAt(hit.start());
        boolean begins = document.sentenceFirst(document.sentenceOf(token)) == token;
        return capital && !(begins && hit.value().has(Trait.AMBIGUOUS));
    }
}
