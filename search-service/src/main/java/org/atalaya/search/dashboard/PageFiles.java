package org.atalaya.search.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the page. They are served under a version that is the hash of them all, so that browsers may keep them
 * for good and never mix those of two releases.
 */
final class PageFiles {
    static final String LOCATION = "classpath:/org/atalaya/search/dashboard/page/";
    private static final String FOLDER = "org/atalaya/search/dashboard/page/";
    private static final int VERSION_LENGTH = 12;

    private final Map<String, byte[]> files;
    private final String version;

    private PageFiles(Map<String, byte[]> files) {
        this.files = files;
        this.version = hash(files);
    }

    static PageFiles read() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*")) {
                String address = file.getURL().getPath();
                String name = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
                files.put(name, file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageFiles(files);
    }

    /** Where the files are served, from the first to the last slash. */
    String folder() {
        return "/page/" + version + "/";
    }

    /**
     * The document that every view starts from. All modules are named in it, so that a browser far away asks
     * for them at once and not one after the other.
     */
    byte[] document() {
        byte[] index = files.get("index.html");
        if (index == null) {
            throw new IllegalStateException(FOLDER + "index.html is missing");
        }
        String modules = files.keySet().stream().map(this::early).collect(Collectors.joining());
        return new String(index, UTF_8)
                .replace("<!-- modules -->", modules)
                .replace("{folder}/", folder())
                .getBytes(UTF_8);
    }

    private String early(String name) {
        return name.endsWith(".js") && !name.startsWith("lib/")
                ? "<link rel=\"modulepreload\" href=\"" + folder() + name + "\">\n"
                : "";
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
