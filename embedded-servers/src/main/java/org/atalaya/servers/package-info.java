/** A real Kafka and a real Elasticsearch as processes on this machine. */
@org.jspecify.annotations.NullMarked
package org.atalaya.servers;
