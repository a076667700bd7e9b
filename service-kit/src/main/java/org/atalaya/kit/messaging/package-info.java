/** Events over Kafka: JSON, CloudEvents headers, trace context, dead letters, topics. */
@org.jspecify.annotations.NullMarked
package org.atalaya.kit.messaging;
