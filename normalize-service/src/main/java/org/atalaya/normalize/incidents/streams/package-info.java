/** Runs the linking over Kafka Streams: topic reports.normalized, by country, to topics incidents and series. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.incidents.streams;
