package org.atalaya.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.atalaya.events.Count;
import org.atalaya.events.Evidence;
import org.atalaya.events.Qualifier;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    @Test
    void unknownFieldsAreIgnored() {
        Count count =
                EventJson.read(bytes("{\"low\":3,\"high\":null,\"qualifier\":\"VAGUE\",\"colour\":1}"), Count.class);

        assertThat(count).isEqualTo(new Count(3L, null, Qualifier.VAGUE));
    }

    @Test
    void aMissingFieldIsNamed() {
        assertUnreadable("{\"low\":3}", Count.class, "Count.qualifier is missing");
        assertUnreadable("{\"field\":\"text\",\"end\":3,\"quote\":\"a\"}", Evidence.class, "start");
    }

    @Test
    void aWrongTypeIsNamedWithItsField() {
        assertUnreadable("{\"low\":\"many\",\"qualifier\":\"EXACT\"}", Count.class, "at low:");
        assertUnreadable("{\"low\":1,\"qualifier\":\"ROUGHLY\"}", Count.class, "at qualifier:");
        assertUnreadable("{\"low\":1.5,\"qualifier\":\"EXACT\"}", Count.class, "at low:");
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        assertUnreadable("nine dead", Count.class, "not JSON at line 1, column");
        assertUnreadable("{\"low\":1,\"qualifier\":\"EXACT\"} {}", Count.class, "Count:");
        assertUnreadable("null", Count.class, "null");
        assertUnreadable("", Count.class, "Count:");
    }

    @Test
    void aMessageWithoutValueIsUnreadable() {
        assertThatThrownBy(() -> EventJson.read(null, Count.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no value");
    }

    private static void assertUnreadable(String json, Class<?> type, String message) {
        assertThatThrownBy(() -> EventJson.read(bytes(json), type))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
