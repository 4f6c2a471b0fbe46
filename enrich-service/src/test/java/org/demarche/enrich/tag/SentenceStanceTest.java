package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceStanceTest {

    private static final Tagger TAGGER = Tagger.load();

    record Expected(
            String text,
            String source,
            String target,
            Integer sign,
            EventRoot root,
            Boolean hedged,
            Boolean negated,
            Boolean conditional) {

        boolean matches(Stance stance) {
            return stance.source().equals(source)
                    && stance.target().equals(target)
                    && (sign == null || Integer.signum(stance.polarity()) == sign)
                    && (root == null || stance.eventRoot() == root)
                    && (hedged == null || stance.hedged() == hedged)
                    && (negated == null || stance.negated() == negated)
                    && (conditional == null || stance.conditional() == conditional);
        }
    }

    static Stream<Expected> sentences() throws IOException {
        return read("sentences.yaml");
    }

    static Stream<Expected> wrongReadings() throws IOException {
        return read("wrong-readings.yaml");
    }

    private static Stream<Expected> read(String file) throws IOException {
        try (InputStream in = SentenceStanceTest.class.getResourceAsStream(file)) {
            return Arrays.stream(new YAMLMapper().readValue(in, Expected[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsTheStanceOfASentence(Expected expected) {
        List<Stance> stances = TAGGER.tag(new TagRequest(null, expected.text(), List.of(), List.of()))
                .tags()
                .stances();

        assertThat(stances).anyMatch(expected::matches);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void pointsAtWordsOfTheSentence(Expected expected) {
        List<Stance> stances = TAGGER.tag(new TagRequest(null, expected.text(), List.of(), List.of()))
                .tags()
                .stances();

        assertThat(stances).allSatisfy(stance -> {
            String evidence = stance.evidence().of(expected.text());
            assertThat(evidence).isNotBlank().isEqualTo(evidence.strip());
            assertThat(stance.source()).isNotEqualTo(stance.target());
            assertThat(stance.rules()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("wrongReadings")
    void doesNotFallForAWrongReading(Expected wrong) {
        List<Stance> stances = TAGGER.tag(new TagRequest(null, wrong.text(), List.of(), List.of()))
                .tags()
                .stances();

        assertThat(stances).noneMatch(wrong::matches);
    }

    @Test
    void hasEnoughSentences() throws IOException {
        assertThat(sentences().count()).isGreaterThanOrEqualTo(80);
    }
}
