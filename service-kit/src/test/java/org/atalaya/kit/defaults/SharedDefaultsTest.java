package org.atalaya.kit.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

        environment.getPropertySources().addFirst(new MapPropertySource("told", Map.of("server.address", "0.0.0.0")));
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void kept_connections_are_read_on() {
        new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(System.getProperty("reactor.netty.http.server.lastFlushWhenNoRead"))
                .isEqualTo("true");
    }

    @Test
    void an_instance_is_called_by_its_host_and_port_unless_it_has_a_name() throws UnknownHostException {
        assertThat(instance(Map.of("server.port", "8082")))
                .isEqualTo(InetAddress.getLocalHost().getHostName() + "-8082");
        assertThat(instance(Map.of("server.port", "8082", "atalaya.instance", "north")))
                .isEqualTo("north");
    }

    @Test
    void instances_on_any_free_port_have_different_names() {
        assertThat(instance(Map.of("server.port", "0"))).isNotEqualTo(instance(Map.of("server.port", "0")));
    }

    private static @Nullable String instance(Map<String, Object> told) {
        StandardEnvironment fresh = new StandardEnvironment();
        fresh.getPropertySources().addFirst(new MapPropertySource("told", told));
        new SharedDefaults().postProcessEnvironment(fresh, new SpringApplication());
        return fresh.getProperty("atalaya.instance");
    }
}
