package org.demarche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = LanguageDetector.load();
    private static final Segmenter SEGMENTER = Segmenter.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | Norway and Sweden signed the treaty on Monday.
            en | Putin, Xi hail de facto alliance
            en | Sanctions
            en | El Salvador and Costa Rica will open the border, the foreign minister of El Salvador said.
            de | Frankreich verurteilt den Überfall.
            de | Der Minister hat sich nicht zu den Gesprächen geäußert.
            fr | Le ministre n'a pas commenté les négociations avec la Norvège.
            es | El ministro no quiso comentar las negociaciones con Noruega.
            it | Il ministro non ha commentato i negoziati con la Norvegia.
            pt | O ministro não comentou as negociações com a Noruega.
            nl | De minister heeft niet gereageerd op het overleg met Noorwegen.
            pl | Minister nie skomentował rozmów, które są prowadzone z Norwegią.
            tr | Bakan, Norveç ile yapılan görüşmeler için bir açıklama yapmadı.
            ru | Министр не прокомментировал переговоры с Норвегией.
            uk | Міністр не прокоментував переговори з Норвегією, які тривають.
            zh | 挪威外交部长没有评论会谈。
            ja | ノルウェーの外相は会談についてコメントしなかった。
            ko | 노르웨이 외무장관은 회담에 대해 언급하지 않았다.
            ar | لم يعلق الوزير على المحادثات مع النرويج.
            he | השר לא הגיב לשיחות עם נורווגיה.
            el | Ο υπουργός δεν σχολίασε τις συνομιλίες με τη Νορβηγία.
            """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(DETECTOR.of(SEGMENTER.segment(text))).isEqualTo(language);
    }

    @Test
    void takesATextWithoutWordsForEnglish() {
        assertThat(DETECTOR.of(SEGMENTER.segment("1, 2, 3 …"))).isEqualTo("en");
    }
}
