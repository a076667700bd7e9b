package org.atalaya.standalone;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this machine has, and whether it is enough. Asked before anything starts.
 *
 * @param freeMemory bytes that can be had without swapping; negative where it is not known
 * @param freeDisk bytes that can be written to the data directory
 * @param isFree whether a port can be listened on
 */
record Machine(long freeMemory, long freeDisk, IntPredicate isFree) {
    private static final long GIGABYTE = 1L << 30;

    /** What the heaps of the five processes and what is around them come to. */
    static final long MEMORY = 3 * GIGABYTE;

    /** Kafka and Elasticsearch stop writing below some hundred megabytes. */
    static final long DISK = 2 * GIGABYTE;

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    static Machine look(Path data) {
        try {
            return new Machine(
                    availableMemory(), Files.getFileStore(data).getUsableSpace(), org.atalaya.servers.Ports::isFree);
        } catch (IOException e) {
            throw new UnmetException("the disk of " + data + " cannot be asked: " + e.getMessage(), e);
        }
    }

    private static long availableMemory() throws IOException {
        Path information = Path.of("/proc/meminfo");
        if (!Files.isReadable(information)) {
            return -1;
        }
        Matcher available = AVAILABLE.matcher(Files.readString(information));
        return available.find() ? Math.min(Long.parseLong(available.group(1)) * 1024, mostAllowed()) : -1;
    }

    /** Less than the machine has where a container limits it. */
    private static long mostAllowed() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** Says the first thing that is missing. */
    void check(Map<String, Integer> ports) {
        if (freeMemory >= 0 && freeMemory < MEMORY) {
            throw new UnmetException("%s of memory are free, %s are needed: close other programs"
                    .formatted(inGigabytes(freeMemory), inGigabytes(MEMORY)));
        }
        if (freeDisk < DISK) {
            throw new UnmetException("%s of disk are free, %s are needed: make room, or give another place with --data"
                    .formatted(inGigabytes(freeDisk), inGigabytes(DISK)));
        }
        Map<Integer, String> options = new HashMap<>();
        ports.forEach((option, port) -> {
            if (port < 1 || port > HIGHEST_PORT) {
                throw new UnmetException(
                        "%s %d is no port: give one from 1 to %d".formatted(option, port, HIGHEST_PORT));
            }
            String other = options.putIfAbsent(port, option);
            if (other != null) {
                throw new UnmetException("port %d stands for both %s and %s: give another with one of them"
                        .formatted(port, other, option));
            }
            if (!isFree.test(port)) {
                throw new UnmetException("port %d is taken: end the program that listens there, or give another with %s"
                        .formatted(port, option));
            }
        });
    }

    private static String inGigabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f GB", bytes / (double) GIGABYTE);
    }
}
