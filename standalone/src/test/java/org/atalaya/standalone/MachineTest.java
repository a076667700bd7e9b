package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {
    private static final Map<String, Integer> PORTS = new PortOptions().byOption();

    private static Machine machine(long memory, long disk) {
        return new Machine(memory, disk, port -> true);
    }

    @Test
    void enough_of_everything_is_enough() {
        assertThatCode(() -> machine(Machine.MEMORY, Machine.DISK).check(Map.of("--search-port", 8080)))
                .doesNotThrowAnyException();
    }

    @Test
    void too_little_memory_is_told_with_what_is_needed() {
        assertThatThrownBy(() -> machine(Machine.MEMORY / 2, Machine.DISK).check(PORTS))
                .isInstanceOf(UnmetException.class)
                .hasMessage("1.5 GB of memory are free, 3.0 GB are needed: close other programs");
    }

    @Test
    void memory_that_is_not_known_stops_nothing() {
        assertThatCode(() -> machine(-1, Machine.DISK).check(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void too_little_disk_is_told_with_the_option_that_helps() {
        assertThatThrownBy(() -> machine(Machine.MEMORY, Machine.DISK / 4).check(PORTS))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("0.5 GB of disk are free, 2.0 GB are needed")
                .hasMessageContaining("--data");
    }

    @Test
    void a_taken_port_is_told_with_the_option_that_changes_it(@TempDir Path directory) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Machine real = Machine.look(directory);
            Machine roomy = new Machine(Machine.MEMORY, Machine.DISK, real.isFree());

            assertThatThrownBy(() -> roomy.check(Map.of("--kafka-port", taken.getLocalPort())))
                    .isInstanceOf(UnmetException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void one_port_for_two_is_told_with_both_options() {
        PortOptions ports = PortOptions.free();
        ports.ingest = ports.search;

        assertThatThrownBy(() -> machine(Machine.MEMORY, Machine.DISK).check(ports.byOption()))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("--search-port and --ingest-port");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void what_is_no_port_is_told(int port) {
        assertThatThrownBy(() -> machine(Machine.MEMORY, Machine.DISK).check(Map.of("--search-port", port)))
                .isInstanceOf(UnmetException.class)
                .hasMessage("--search-port " + port + " is no port: give one from 1 to 65535");
    }

    @Test
    void this_machine_can_be_asked(@TempDir Path directory) {
        Machine machine = Machine.look(directory);

        assertThat(machine.freeDisk()).isPositive();
        assertThat(machine.freeMemory()).isNotZero();
    }
}
