package org.demarche.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ShortTextTest {

    private static Element box(String content) {
        return Jsoup.parse("<div>" + content + "</div>").selectFirst("div");
    }

    @Test
    void readsAShortTextWithItsElements() {
        assertThat(ShortText.of(box("Talks <b>go</b> on<br>in May"))).isEqualTo("Talks go on in May");
    }

    @Test
    void readsNothingOfATextThatIsLong() {
        assertThat(ShortText.of(box("x".repeat(3_000)))).hasSize(3_000);
        assertThat(ShortText.of(box("x".repeat(1_500) + "<i>" + "x".repeat(1_501) + "</i>")))
                .isEmpty();
    }

    @Test
    void readsNothingOfABoxWithVeryManyElements() {
        assertThat(ShortText.of(box("x" + "<i></i>".repeat(900)))).isEqualTo("x");
        assertThat(ShortText.of(box("x" + "<i></i>".repeat(1_000)))).isEmpty();
    }
}
