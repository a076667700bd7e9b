package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final Map<String, Integer> PORTS = Map.of("--search-port", 8080);

    @Test
    void enough_is_enough() {
        assertThatCode(() -> new Machine(Machine.MEMORY, Machine.DISK, port -> true).check(PORTS))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Machine(-1, Machine.DISK, port -> true).check(PORTS))
                .as("a system that does not tell its memory")
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_missing_is_told_with_what_to_do() {
        assertThatThrownBy(() -> new Machine(1L << 30, Machine.DISK, port -> true).check(PORTS))
                .isInstanceOf(UnmetException.class)
                .hasMessage("1.0 GB of memory are free, 3.0 GB are needed: close other programs");
        assertThatThrownBy(() -> new Machine(Machine.MEMORY, 1L << 29, port -> true).check(PORTS))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("0.5 GB of disk")
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> new Machine(Machine.MEMORY, Machine.DISK, port -> false).check(PORTS))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("port 8080 is taken")
                .hasMessageContaining("--search-port");
    }
}
