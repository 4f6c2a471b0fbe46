package org.demarche.enrich.stance;

/** Takes back what a question asks and what a counterfactual only imagines: it has not happened. */
final class Irrealis {

    private Irrealis() {}

    /** @param condition of the sentence, null if it has none */
    static Event weaken(SentenceView sentence, ConditionClause condition, Event event) {
        if (condition != null && condition.counterfactual()) {
            return imagined(event).with(event.negated(), true, true, "condition.counterfactual");
        }
        return asks(sentence)
                ? imagined(event).with(event.negated(), true, event.conditional(), "hedge.question")
                : event;
    }

    private static Event imagined(Event event) {
        return event.as(event.root(), Integer.signum(event.polarity()), event.goldstein(), null);
    }

    private static boolean asks(SentenceView sentence) {
        int last = sentence.end() - 1;
        while (last > sentence.first()
                && (sentence.word(last).equals("\"") || sentence.word(last).equals("'"))) {
            last--;
        }
        return sentence.word(last).equals("?");
    }
}
