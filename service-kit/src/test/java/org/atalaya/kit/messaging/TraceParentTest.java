package org.atalaya.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    @Test
    void aChildIsAnotherStepOfTheSameTrace() {
        TraceParent parent = TraceParent.start();

        TraceParent child = parent.child();

        assertThat(child.traceId()).isEqualTo(parent.traceId()).hasSize(32);
        assertThat(child).isNotEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-abc-def-01",
                "00-00000000000000000000000000000000-0000000000000001-01",
                "00-00000000000000000000000000000001-0000000000000000-01",
            })
    void whatCannotBeReadStartsANewTrace(String value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", value.getBytes(UTF_8));

        assertThat(TraceParent.of(headers).value()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThatThrownBy(() -> new TraceParent(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
