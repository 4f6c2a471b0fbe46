package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoplessScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"เรือข้ามฟาก", "เรือข้ามฟากในปี 2027", "“เรือข้ามฟาก”", "«เรือข้ามฟาก…»", "ເຮືອຂ້າມຟາກ"})
    void areKnownByTheLastLetterOfATextThatIsTheirOwn(String text) {
        assertThat(StoplessScripts.endIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The ferry", "渡船", "เรือข้ามฟาก，渡船", "2027"})
    void areNoOthers(String text) {
        assertThat(StoplessScripts.endIn(text)).isFalse();
    }
}
