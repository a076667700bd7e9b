package org.atalaya.kit.access;

import java.util.Set;

/**
 * Paths that are answered without a token, also where tokens are configured: a page that asks for the token. What lies
 * there holds nothing that was collected.
 *
 * @param paths exactly these
 * @param folders all below these; each ends in a slash
 */
public record OpenPaths(Set<String> paths, Set<String> folders) {
    static final OpenPaths NONE = new OpenPaths(Set.of(), Set.of());

    public OpenPaths {
        paths = Set.copyOf(paths);
        folders = Set.copyOf(folders);
        for (String folder : folders) {
            if (folder.length() < 2 || !folder.startsWith("/") || !folder.endsWith("/")) {
                throw new IllegalArgumentException("\"" + folder + "\" is no folder: it must begin and end in a slash");
            }
        }
    }

    boolean include(String path) {
        return paths.contains(path) || folders.stream().anyMatch(path::startsWith);
    }
}
