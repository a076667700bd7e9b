package org.atalaya.kit.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Adds shared-defaults.yml behind every other source of configuration, and what the server reads from the system. */
public final class SharedDefaults implements EnvironmentPostProcessor {
    private static final String NAME = "shared-defaults.yml";

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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
