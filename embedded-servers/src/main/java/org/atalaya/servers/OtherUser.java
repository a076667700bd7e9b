package org.atalaya.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts a program that refuses to run as root as another user, where this process is root. */
final class OtherUser {
    /** "nobody" on every Linux distribution; a number needs no entry in the list of users. */
    private static final int NOBODY = 65534;

    private OtherUser() {}

    static boolean isNeeded() {
        return new UnixSystem().getUid() == 0;
    }

    /**
     * The command as that user.
     *
     * @param owned given to that user with all it contains
     * @param read must be readable for it
     */
    static List<String> run(List<String> command, Path owned, List<Path> read) {
        give(owned);
        List<String> all = new ArrayList<>(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
        boolean reachable = isReachable(owned.toAbsolutePath()) && read.stream().allMatch(OtherUser::isReachable);
        if (!reachable) {
            // Below a private directory such as /root: this capability lets the user pass, and does not make it root.
            // Without the secure bit access(2), by which Java asks whether a file exists, would not know of it.
            all.addAll(List.of(
                    "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        }
        all.addAll(command);
        return all;
    }

    private static void give(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                // That user may write here: what its links lead to stays whose it is.
                Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + folder + " to the user that runs Elasticsearch", e);
        }
    }

    private static boolean isReachable(Path folder) {
        try {
            for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
                if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the permissions of " + folder, e);
        }
    }
}
