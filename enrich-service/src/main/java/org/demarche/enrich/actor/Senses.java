package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.enrich.text.Document;

/** Decides by the other words of a text whether a name such as "Georgia" or "Turkey" is the state's. */
final class Senses {

    private final Map<String, List<Vote>> votesOf = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final Set<String> contextWords;

    private record Vote(String actor, int weight) {}

    Senses(ActorData.Sense[] senses, ActorData.Context context) {
        for (ActorData.Sense sense : senses) {
            judged.add(sense.actor());
            sense.forIt().forEach(word -> add(word, new Vote(sense.actor(), 1)));
            sense.against().forEach(word -> add(word, new Vote(sense.actor(), -1)));
        }
        contextWords = new HashSet<>(context.contextWords());
    }

    private void add(String word, Vote vote) {
        votesOf.computeIfAbsent(word, key -> new ArrayList<>(1)).add(vote);
    }

    Votes votes(Document document, OfficePlaces offices) {
        return new Votes(document, offices);
    }

    /** The words of one text, counted at the first question. */
    final class Votes {
        private final Document document;
        private final OfficePlaces offices;
        private Map<String, Integer> balance;

        private Votes(Document document, OfficePlaces offices) {
            this.document = document;
            this.offices = offices;
        }

        /** Whether the words of the text do not speak against a state. */
        boolean allow(Entity state) {
            if (!judged.contains(state.id())) {
                return true;
            }
            if (balance == null) {
                balance = new HashMap<>();
                for (int t = 0; t < document.size(); t++) {
                    for (Vote vote : votesOf.getOrDefault(document.word(t), List.of())) {
                        balance.merge(vote.actor(), vote.weight(), Integer::sum);
                    }
                }
            }
            return balance.getOrDefault(state.id(), 0) >= 0;
        }

        /** Whether the sentence of a token has an office or another word of public affairs. */
        boolean aboutStates(int token) {
            int sentence = document.sentenceOf(token);
            for (int t = document.sentenceFirst(sentence); t < document.sentenceEnd(sentence); t++) {
                if (offices.at(t) != null || contextWords.contains(document.word(t))) {
                    return true;
                }
            }
            return false;
        }
    }
}
