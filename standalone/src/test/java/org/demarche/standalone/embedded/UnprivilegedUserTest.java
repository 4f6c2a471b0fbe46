package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(value = "org.demarche.standalone.embedded.UnprivilegedUser#needed", disabledReason = "is not root")
class UnprivilegedUserTest {

    @Test
    void keepsNoCapabilityWhereTheWayIsOpen() throws Exception {
        assertThat(UnprivilegedUser.prefix(List.of(Path.of("/usr"))))
                .noneMatch(option -> option.startsWith("--ambient-caps"));
    }

    @Test
    void keepsOneCapabilityWhereAFolderAboveIsClosed(@TempDir Path closed) throws Exception {
        Path inside = Files.createDirectory(closed.resolve("inside"));

        assertThat(UnprivilegedUser.prefix(List.of(inside)))
                .filteredOn(option -> option.startsWith("--ambient-caps"))
                .singleElement()
                .asString()
                .matches("--ambient-caps=-all,\\+dac_(read_search|override)");
    }

    @Test
    void namesTheFolderThatItCannotReach() {
        assertThatThrownBy(() -> UnprivilegedUser.prefix(List.of(Path.of("/not/there"))))
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining("/not/there");
    }
}
