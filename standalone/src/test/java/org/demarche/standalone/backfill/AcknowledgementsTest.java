package org.demarche.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementsTest {

    private static Position entry(long number) {
        return new Position(0, number, number * 100);
    }

    @Test
    void reachesOverAnEntryOnlyWhenAllBeforeItAreDone() {
        Acknowledgements acknowledgements = new Acknowledgements(Position.START, 10);
        Acknowledgements.Ticket first = acknowledgements.begin(entry(1));
        Acknowledgements.Ticket second = acknowledgements.begin(entry(2));
        Acknowledgements.Ticket third = acknowledgements.begin(entry(3));

        acknowledgements.acknowledge(third);
        assertThat(acknowledgements.reached()).isEqualTo(Position.START);
        acknowledgements.acknowledge(first);
        assertThat(acknowledgements.reached()).isEqualTo(entry(1));
        acknowledgements.acknowledge(second);
        assertThat(acknowledgements.reached()).isEqualTo(entry(3));
    }

    @Test
    void hasNoRoomWhileTheOldestIsUnderWay() {
        Acknowledgements acknowledgements = new Acknowledgements(Position.START, 2);
        Acknowledgements.Ticket first = acknowledgements.begin(entry(1));
        acknowledgements.acknowledge(acknowledgements.begin(entry(2)));

        assertThat(acknowledgements.hasRoom()).isFalse();
        acknowledgements.acknowledge(first);
        assertThat(acknowledgements.hasRoom()).isTrue();
    }

    /** Whenever a run ends, what it acknowledged and what the next run sends are together everything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void losesNothingWhenTheRunEndsAtAnyMoment(long seed) {
        Random random = new Random(seed);
        int entries = 200;
        for (int killAfter = 0; killAfter <= entries; killAfter++) {
            Acknowledgements acknowledgements = new Acknowledgements(Position.START, 32);
            List<Acknowledgements.Ticket> underWay = new ArrayList<>();
            List<Long> numbers = new ArrayList<>();
            Set<Long> acknowledged = new HashSet<>();
            for (long next = 1; acknowledged.size() < killAfter; ) {
                if (next <= entries && acknowledgements.hasRoom() && (underWay.isEmpty() || random.nextInt(3) > 0)) {
                    underWay.add(acknowledgements.begin(entry(next)));
                    numbers.add(next++);
                } else {
                    int any = random.nextInt(underWay.size());
                    acknowledgements.acknowledge(underWay.remove(any));
                    acknowledged.add(numbers.remove(any));
                }
            }
            long reached = acknowledgements.reached().entry();

            assertThat(IntStream.rangeClosed(1, (int) reached))
                    .allMatch(number -> acknowledged.contains((long) number));
            assertThat(acknowledged).doesNotContain(reached + 1);
        }
    }
}
