package org.demarche.ingest.extract.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.ingest.extract.author.BylineSigns.Signs;
import org.junit.jupiter.api.Test;

class BylineSignsTest {

    private final BylineSigns signs =
            new BylineSigns(List.of("und", "&"), List.of("photo:", "edited by"), List.of("co-founder", "f\u00fcr"));

    @Test
    void findsNothingInABareName() {
        assertThat(signs.in("Tomas Lindqvist")).isEqualTo(new Signs(false, false, false, false));
    }

    @Test
    void findsTheFirstWordsOfWhatMayStandThere() {
        assertThat(signs.in("Tomas Lindqvist UND Ada Roth").joint()).isTrue();
        assertThat(signs.in("Tomas Lindqvist, Oslo").joint()).isTrue();
        assertThat(signs.in("Tomas Lindqvist Photo: Ada Roth").role()).isTrue();
        assertThat(signs.in("Tomas Lindqvist Co-founder").afterName()).isTrue();
        assertThat(signs.in("Tomas Lindqvist F\u00dcR Oslo").afterName()).isTrue();
        assertThat(signs.in("Tomas Lindqvist 4 May").digit()).isTrue();
    }

    @Test
    void findsWholeWordsOnly() {
        assertThat(signs.in("Edited Undset")).isEqualTo(new Signs(false, true, false, false));
        assertThat(signs.in("Coedited Undset")).isEqualTo(new Signs(false, false, false, false));
    }
}
