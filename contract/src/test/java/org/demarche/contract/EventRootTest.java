package org.demarche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRootTest {

    @Test
    void areTheSixteenOfPlover() {
        assertThat(EventRoot.values()).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({
        "VERBAL_COOPERATION, 4, true",
        "MATERIAL_COOPERATION, 3, true",
        "VERBAL_CONFLICT, 4, false",
        "MATERIAL_CONFLICT, 5, false"
    })
    void fallIntoTheFourQuadClasses(QuadClass quadClass, int roots, boolean cooperation) {
        assertThat(Arrays.stream(EventRoot.values()).filter(root -> root.quadClass() == quadClass))
                .hasSize(roots);
        assertThat(quadClass.isCooperation()).isEqualTo(cooperation);
    }
}
