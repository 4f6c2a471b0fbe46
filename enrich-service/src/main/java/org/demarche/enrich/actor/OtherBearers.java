package org.demarche.enrich.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;

/** Tells the name of an actor from the same word in the name of somebody or something else, as in "Paris Hilton" or "Moscow, Idaho". */
final class OtherBearers {

    private static final int LONG_WORD = 4;
    private static final int SAME_LETTERS = 2;

    private final Set<String> regions;
    private final Set<String> surnames;
    private final Set<String> givenNames;
    private final Set<String> personTitles;
    private final Set<String> calendar;
    private final Set<String> stateWords;
    private final Set<String> headlineWords;
    private final Set<String> determiners;
    private final Set<String> officeLinks;

    OtherBearers(ActorData.Context context) {
        regions = new HashSet<>(context.regions());
        surnames = new HashSet<>(context.surnames());
        givenNames = new HashSet<>(context.givenNames());
        personTitles = new HashSet<>(context.personTitles());
        calendar = new HashSet<>(context.calendar());
        stateWords = new HashSet<>(context.stateWords());
        headlineWords = new HashSet<>(context.headlineWords());
        officeLinks = new HashSet<>(context.officeLinks());
        determiners = new HashSet<>(context.determiners());
    }

    /** @param starts the offsets where names of actors begin */
    Reading reading(Document document, OfficePlaces offices, Set<Integer> starts) {
        return new Reading(document, offices, starts);
    }

    /** One text. */
    final class Reading {
        private final Document document;
        private final OfficePlaces offices;
        private final Set<Integer> starts;
        private final Map<Integer, Boolean> titleCase = new HashMap<>();
        private final Set<String> strangers = new HashSet<>();

        private Reading(Document document, OfficePlaces offices, Set<Integer> starts) {
            this.document = document;
            this.offices = offices;
            this.starts = starts;
        }

        /** Whether the tokens of a name are part of a name that is not the actor's. */
        boolean belongsToAnother(ActorForms.Form form, int first, int end) {
            return switch (form.kind()) {
                case NAME, CAPITAL, CITY ->
                    !form.has(ActorForms.Trait.ADJECTIVAL)
                            && (inRegion(end) || goesOn(form, first, end) || end == first + 1 && namesake(first));
                case PERSON -> form.has(ActorForms.Trait.SURNAME) && stranger(first, form.entity());
                case ADJECTIVE ->
                    document.sentenceFirst(document.sentenceOf(first)) == first
                            && determiners.contains(document.wordOrEmpty(end));
                default -> false;
            };
        }

        /** "Moscow, Idaho". */
        private boolean inRegion(int end) {
            if (!document.wordOrEmpty(end).equals(",") || !document.capitalised(end + 1)) {
                return false;
            }
            String word = document.word(end + 1);
            return regions.contains(word) || regions.contains(word + " " + document.wordOrEmpty(end + 2));
        }

        /** "Israel Adesanya", "China Evergrande Group": the next word belongs to the name and is nothing that states have. */
        private boolean goesOn(ActorForms.Form form, int first, int end) {
            boolean place =
                    form.entity().type() == Actor.Type.STATE || form.entity().type() == Actor.Type.STATE_GROUP;
            if (!place
                    || !document.capitalised(end)
                    || document.start(end) != document.end(end - 1) + 1
                    || document.sentenceOf(end) != document.sentenceOf(end - 1)) {
                return false;
            }
            String next = document.word(end);
            // "the envoy for Somalia James Swan"
            boolean office = officeLinks.contains(document.wordOrEmpty(first - 1)) && offices.endsAt(first - 1);
            return !office
                    && !starts.contains(document.start(end))
                    && offices.after(end) < 0
                    && !calendar.contains(next)
                    && !stateWords.contains(next)
                    && !acronym(end)
                    && !inTitleCase(end);
        }

        /** "Michael Jordan" and, after him, "Jordan". */
        private boolean namesake(int first) {
            String surname = document.word(first);
            String before = before(first);
            if (surnames.contains(surname) && (personTitles.contains(before) || givenNames.contains(before))) {
                strangers.add(surname);
            }
            return strangers.contains(surname);
        }

        /** "Heydar Aliyev" and, after him, "Aliyev", where the gazetteer knows another one. */
        private boolean stranger(int first, Entity known) {
            String surname = document.word(first);
            String before = before(first);
            boolean sentenceFirst = document.sentenceFirst(document.sentenceOf(first)) == first - 1;
            boolean given = givenNames.contains(before)
                    || before.length() > 2
                            && document.capitalised(first - 1)
                            && !sentenceFirst
                            && !personTitles.contains(before)
                            && !calendar.contains(before)
                            && !stateWords.contains(before)
                            && !offices.endsAt(first)
                            && !starts.contains(document.start(first - 1))
                            && !inTitleCase(first);
            if (given && !sameGivenName(before, known)) {
                strangers.add(surname);
            }
            return strangers.contains(surname);
        }

        /** Spellings differ behind the first letters: Muhammad, Mohammed. */
        private boolean sameGivenName(String given, Entity known) {
            String name = known.name().toLowerCase(Locale.ROOT);
            return name.regionMatches(0, given, 0, SAME_LETTERS);
        }

        /** The word before a token in its sentence, empty if there is none. */
        private String before(int token) {
            boolean inside = token > 0 && document.sentenceOf(token - 1) == document.sentenceOf(token);
            return inside && document.isWord(token - 1) ? document.word(token - 1) : "";
        }

        private boolean acronym(int token) {
            String text = document.text();
            for (int i = document.start(token); i < document.end(token); i++) {
                if (Character.isLowerCase(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        /** In a headline every word of weight has its capital. */
        private boolean inTitleCase(int token) {
            return titleCase.computeIfAbsent(document.sentenceOf(token), this::isTitleCase);
        }

        private boolean isTitleCase(int sentence) {
            for (int t = document.sentenceFirst(sentence); t < document.sentenceEnd(sentence); t++) {
                String word = document.word(t);
                boolean content = word.length() >= LONG_WORD && document.isWord(t) && !headlineWords.contains(word);
                if (content && !document.capitalised(t)) {
                    return false;
                }
            }
            return true;
        }
    }
}
