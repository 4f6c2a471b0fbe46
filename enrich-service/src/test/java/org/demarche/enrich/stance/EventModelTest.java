package org.demarche.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.QuadClass;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.model.Models;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventModelTest {

    private static final Models MODELS = Models.load();
    private static final Segmenter SEGMENTER = Segmenter.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final StanceTagger TAGGER = StanceTagger.load(MODELS);
    private static final EventModel MODEL = new EventModel(MODELS.event());

    private static EventModel.Verdict judge(String text) {
        Document document = SEGMENTER.segment(text);
        List<Mention> mentions = GAZETTEER.find(document, List.of());
        return MODEL.judge(TAGGER.read(document, mentions, List.of(), List.of()).eventFeatures());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Kenyan president met his Ugandan counterpart for talks in Kampala. | VERBAL_COOPERATION",
                "Norway delivered forty tonnes of medicine and food aid to Malawi. | MATERIAL_COOPERATION",
                "Bolivia accused Chile of stealing the water of the river. | VERBAL_CONFLICT",
                "Armenian soldiers shelled two Azerbaijani villages and killed three people. | MATERIAL_CONFLICT"
            })
    void tellsTheQuadClassOfAPlainSentence(String text, QuadClass quad) {
        EventModel.Verdict verdict = judge(text);

        assertThat(verdict.quad()).isEqualTo(quad);
        assertThat(verdict.lead()).isPositive();
    }

    @Test
    void tellsWhereNobodyDoesAnythingToAnybody() {
        assertThat(judge("Norway has a longer coast than Chile.").quad()).isNull();
    }
}
