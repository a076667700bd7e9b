package org.atalaya.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElasticsearchServerTest {
    @Test
    void its_jvm_has_the_heap_that_it_was_given() {
        assertThat(ElasticsearchServer.jvmOptions(512, null)).isEqualTo("-Xms512m -Xmx512m");
    }

    @Test
    void its_jvm_has_the_options_that_the_environment_asks_for() {
        assertThat(ElasticsearchServer.jvmOptions(512, "-Xmx1g -XX:TieredStopAtLevel=1"))
                .isEqualTo("-Xms512m -Xmx512m -Xmx1g -XX:TieredStopAtLevel=1");
    }
}
