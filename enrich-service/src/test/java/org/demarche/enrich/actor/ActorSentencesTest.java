package org.demarche.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;
import org.demarche.enrich.text.YamlResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads whole sentences: who is meant by each mention, and whether it speaks. */
class ActorSentencesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Segmenter SEGMENTER = Segmenter.load();

    /**
     * @param is the actors in order: {@code -} before one that does not speak, {@code @} before one that is only a place, {@code +}
     *     between the two of a pair; empty for none
     */
    record Row(String text, String day, String is) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() {
        return Stream.of("offices.yaml", "references.yaml", "ambiguities.yaml")
                .flatMap(name -> Stream.of(YamlResource.read(ActorSentencesTest.class, name, Row[].class)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhoIsMeant(Row row) {
        Document document = SEGMENTER.segment(row.text());
        LocalDate day = row.day() == null ? null : LocalDate.parse(row.day());

        List<Mention> mentions = GAZETTEER.find(document, List.of(), day);

        assertThat(mentions.stream().map(ActorSentencesTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(row.is());
    }

    private static String shown(Mention mention) {
        String actor = mention.partner() == null
                ? mention.actorId()
                : mention.actorId() + "+" + mention.partner().actorId();
        return mention.location() ? "@" + actor : mention.speaks() ? actor : "-" + actor;
    }
}
