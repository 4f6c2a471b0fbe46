package org.demarche.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private record Entry(int hash, double value) {}

    private static List<Entry> entries(Features features) {
        List<Entry> entries = new ArrayList<>();
        features.forEach(5, (hash, value) -> entries.add(new Entry(hash, value)));
        return entries;
    }

    @Test
    void countsAFeatureOnceHoweverOftenItWasAdded() {
        Features features = new Features();
        features.add("word", "treaty", 1);
        features.add("word", "treaty", 1);
        features.add("word", "border", 2);

        List<Entry> entries = entries(features);

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).value()).isEqualTo(entries.get(1).value());
    }

    @Test
    void givesTheSameFeaturesInWhateverOrderTheyWereAdded() {
        Features one = new Features();
        Features other = new Features();
        for (int i = 0; i < 500; i++) {
            one.add("word", "w" + i, 1);
            other.add("word", "w" + (499 - i), 1);
        }

        assertThat(entries(one)).isEqualTo(entries(other));
    }

    @Test
    void keepsKindsAndTheBordersOfWordsApart() {
        Features features = new Features();
        features.add("left", "army", 1);
        features.add("right", "army", 1);
        features.add("two", "a", "bc", 1);
        features.add("two", "ab", "c", 1);

        assertThat(entries(features)).hasSize(4);
    }

    @Test
    void scalesTheWholeToTheAskedLength() {
        Features features = new Features();
        features.add("word", "one", 3);
        features.add("word", "two", 4);

        double squares = entries(features).stream()
                .mapToDouble(entry -> entry.value() * entry.value())
                .sum();

        assertThat(squares).isCloseTo(25, within(1e-9));
    }

    @Test
    void holdsNothingWhereNothingWasAdded() {
        assertThat(entries(new Features())).isEmpty();
    }
}
