package org.atalaya.kit.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds shared-defaults.yml behind every other source of configuration, the default of {@code atalaya.instance}, and what
 * the server reads from the system.
 */
public final class SharedDefaults implements EnvironmentPostProcessor {
    private static final String NAME = "shared-defaults.yml";

    /** An instance's own name, the same after a restart; what it left open when it was killed is known by it. */
    private static final String INSTANCE = "atalaya.instance";

    /**
     * Reactor Netty 1.3.7 stops reading a kept connection whose next request comes before the last is wholly done
     * (reactor-netty pull request 4347): the client waits for ever. With this it takes the other way through its code.
     */
    private static final String READ_ON = "reactor.netty.http.server.lastFlushWhenNoRead";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            if (System.getProperty(READ_ON) == null) {
                System.setProperty(READ_ON, "true");
            }
            new YamlPropertySourceLoader()
                    .load(NAME, new ClassPathResource(NAME))
                    .forEach(environment.getPropertySources()::addLast);
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(INSTANCE, Map.of(INSTANCE, instance(environment))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port; a port of 0 is another one at each start, so such an instance has another name each time. */
    private static String instance(ConfigurableEnvironment environment) {
        String port = environment.getProperty("server.port", "8080");
        if (port.equals("0")) {
            return UUID.randomUUID().toString();
        }
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + port;
        } catch (UnknownHostException e) {
            return UUID.randomUUID().toString();
        }
    }
}
