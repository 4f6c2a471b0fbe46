package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.discover.Listing.Item;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    @Test
    void knowAgainWhatWasListed() {
        List<Item> listed = items(0, 50);

        Sightings seen = Sightings.of(listed);

        assertThat(seen.unseenAmong(listed)).isEmpty();
        assertThat(seen.unseenAmong(items(40, 60))).isEqualTo(items(50, 60));
        assertThat(seen.freshAmong(items(40, 60), TUESDAY)).isEqualTo(10);
    }

    @Test
    void takeForNewWhatWasModifiedSince() {
        Item before = new Item("https://lantern.example/1", MONDAY, null);
        Item after = new Item("https://lantern.example/1", MONDAY, TUESDAY);

        Sightings seen = Sightings.of(List.of(before));

        assertThat(seen.unseenAmong(List.of(after))).containsExactly(after);
    }

    @Test
    void doNotCareForADateOfPublicationThatIsRedrawnWithEachAnswer() {
        Sightings seen = Sightings.of(List.of(new Item("https://lantern.example/1", MONDAY, null)));

        assertThat(seen.unseenAmong(List.of(new Item("https://lantern.example/1", TUESDAY, null))))
                .isEmpty();
    }

    @Test
    void ofNothingTakeEverythingForNew() {
        assertThat(Sightings.NONE.unseenAmong(items(0, 3))).hasSize(3);
        assertThat(Sightings.NONE.freshAmong(items(0, 3), null)).isEqualTo(3);
    }

    @Test
    void goByTheDatesWhereThereWereTooMany() {
        Sightings seen = Sightings.of(items(0, Sightings.MOST + 1));
        List<Item> listed = List.of(
                new Item("https://lantern.example/old", MONDAY, null),
                new Item("https://lantern.example/undated", null, null),
                new Item("https://lantern.example/modified", MONDAY, TUESDAY),
                new Item("https://lantern.example/published", TUESDAY, null));

        assertThat(seen.unseenAmong(listed)).isEqualTo(listed);
        assertThat(seen.freshAmong(listed, MONDAY.plusSeconds(3600))).isEqualTo(2);
        assertThat(seen.freshAmong(listed, null)).isEqualTo(4);
    }

    @Test
    void takeFourBytesAnItemAndComeBackFromJson() throws JsonProcessingException {
        Sightings seen = Sightings.of(items(0, Sightings.MOST));

        String json = ContractJson.mapper().writeValueAsString(seen);

        assertThat(json).hasSizeBetween(10_660, 10_690);
        assertThat(ContractJson.mapper().readValue(json, Sightings.class))
                .isEqualTo(seen)
                .satisfies(read ->
                        assertThat(read.unseenAmong(items(0, Sightings.MOST))).isEmpty());
    }

    @Test
    void areTheSameInWhateverOrderTheItemsWereListed() {
        List<Item> listed = items(0, 2);

        assertThat(Sightings.of(listed)).isEqualTo(Sightings.of(List.of(listed.get(1), listed.get(0))));
    }

    @Test
    void areRefusedWhereTheyAreNotWholeHashes() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> ContractJson.mapper().readValue("{\"hashes\":\"AAAA\"}", Sightings.class));
    }

    private static List<Item> items(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new Item("https://lantern.example/" + n, MONDAY.plusSeconds(n), null))
                .toList();
    }
}
