package org.atalaya.normalize.incidents.streams;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How incidents are linked.
 *
 * @param stateDirectory where what is known of them is kept; an instance's own. What is lost of it is read again from Kafka
 * @param threads how many countries' reports are linked at once
 */
@ConfigurationProperties("atalaya.incidents")
record IncidentSettings(
        @DefaultValue("data/incidents") Path stateDirectory,
        @DefaultValue("2") int threads) {}
