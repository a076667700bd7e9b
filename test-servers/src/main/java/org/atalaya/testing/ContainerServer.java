package org.atalaya.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import org.atalaya.servers.Server;
import org.atalaya.servers.ServerFailedException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.containers.GenericContainer;

/** A container that is stopped and started again with its data, on the same port. */
final class ContainerServer implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final GenericContainer<?> container;
    private final int port;

    ContainerServer(String name, GenericContainer<?> container, int port, int portInside) {
        this.name = name;
        this.port = port;
        this.container = container
                .withExposedPorts(portInside)
                .withCreateContainerCmdModifier(create -> Objects.requireNonNullElseGet(
                                create.getHostConfig(), HostConfig::new)
                        .withPortBindings(new PortBinding(Ports.Binding.bindPort(port), ExposedPort.tcp(portInside))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
            return;
        }
        docker().startContainerCmd(container.getContainerId()).exec();
        try {
            Awaitility.await().atMost(PATIENCE).until(this::accepts);
        } catch (ConditionTimeoutException e) {
            throw new ServerFailedException(name + " did not come back within " + PATIENCE.toSeconds() + " s", e);
        }
    }

    @Override
    public void stop() {
        if (isRunning()) {
            docker().stopContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void kill() {
        if (isRunning()) {
            docker().killContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public boolean isRunning() {
        return container.getContainerId() != null && container.isRunning();
    }

    @Override
    public String lastWords() {
        return name + (isRunning() ? " runs" : " does not run") + "; its log is:\n" + container.getLogs();
    }

    @Override
    public long pid() {
        Long pid = isRunning() ? container.getCurrentContainerInfo().getState().getPidLong() : null;
        return pid == null ? 0 : pid;
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
