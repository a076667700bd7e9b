package org.atalaya.kit.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SharedDefaultsTest {
    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void every_service_listens_on_the_loopback_address_unless_it_is_told_otherwise() {
        new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");

        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("told", java.util.Map.of("server.address", "0.0.0.0")));
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void kept_connections_are_read_on() {
        new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(System.getProperty("reactor.netty.http.server.lastFlushWhenNoRead"))
                .isEqualTo("true");
    }
}
