package org.atalaya.normalize.incidents.streams;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** A message with the topic that it is for. */
@SuppressWarnings("ArrayRecordComponent") // Kafka's bytes, never compared.
record Outgoing(String topic, byte[] value) {
    /** It is only ever written. */
    static Serde<Outgoing> serde() {
        Deserializer<Outgoing> none = (topic, bytes) -> {
            throw new UnsupportedOperationException("Outgoing messages are not read");
        };
        return Serdes.serdeFrom((topic, message) -> message.value(), none);
    }
}
