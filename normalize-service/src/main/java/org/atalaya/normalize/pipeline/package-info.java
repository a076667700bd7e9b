/** Reports from Kafka through the normalizer and back to Kafka, each exactly once. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.pipeline;
