package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.contract.Span;

/** What speaks for one theme in one text. */
final class Tally {

    private static final int MOST_EVIDENCE = 8;

    private final List<Fired> fired = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private static final class Fired {
        private final Trigger trigger;
        private double best;
        private int times;

        Fired(Trigger trigger) {
            this.trigger = trigger;
        }
    }

    /**
     * Counts a trigger.
     *
     * @param place how much its place counts, as a multiple
     */
    void add(Trigger trigger, double place) {
        Fired entry = entry(trigger);
        entry.times++;
        entry.best = Math.max(entry.best, place);
    }

    /** Counts a trigger in the text, where the evidence is. */
    void add(Trigger trigger, double place, Span span) {
        add(trigger, place);
        spans.add(span);
    }

    private Fired entry(Trigger trigger) {
        for (Fired each : fired) {
            if (each.trigger == trigger) {
                return each;
            }
        }
        Fired added = new Fired(trigger);
        fired.add(added);
        return added;
    }

    boolean has(Span span) {
        for (Span each : spans) {
            if (each.overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the weights; what is said again and again counts less each time than something else that is said. */
    double sum(TaxonomyRows.Scoring scoring) {
        double sum = 0;
        for (Fired each : fired) {
            double repeats = scoring.repeat() * Math.min(each.times - 1, scoring.mostRepeats());
            sum += each.trigger.weight() * (each.best + repeats);
        }
        return sum;
    }

    double heaviest() {
        double heaviest = 0;
        for (Fired each : fired) {
            heaviest = Math.max(heaviest, each.trigger.weight());
        }
        return heaviest;
    }

    List<String> rules() {
        return fired.stream().map(each -> each.trigger.rule()).toList();
    }

    /** The first words that fired, in the order of the text. */
    List<Span> evidence() {
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .limit(MOST_EVIDENCE)
                .toList();
    }
}
