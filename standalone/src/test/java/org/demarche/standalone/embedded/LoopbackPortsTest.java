package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoopbackPortsTest {

    @Test
    void givesDifferentFreePorts() throws Exception {
        assertThat(LoopbackPorts.claim(0, 0, 0)).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @RepeatedTest(20)
    void givesPortsThatSystemsGiveToNoConnection() throws Exception {
        int first = LoopbackPorts.free();

        assertThat(first).isBetween(20_000, 32_767);
        assertThat(LoopbackPorts.free()).isNotEqualTo(first);
    }

    @Test
    void givesThePortThatIsWanted() throws Exception {
        int free = LoopbackPorts.free();

        assertThat(LoopbackPorts.claim(free, 0)).first().isEqualTo(free);
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPorts.ADDRESS))) {
            assertThatThrownBy(() -> LoopbackPorts.claim(taken.getLocalPort()))
                    .isInstanceOf(StackStartException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }
}
