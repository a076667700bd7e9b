package org.atalaya.kit.access;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The path of a request as rules of access see it: decoded and matched just as controllers are found. */
record GuardedPath(PathContainer path) {
    private static final PathPattern ADMINISTRATION = pattern("/api/admin/**");
    private static final PathPattern PROBES = pattern("/actuator/health/{probe:liveness|readiness}");

    boolean isAdministration() {
        return ADMINISTRATION.matches(path);
    }

    /** What tells whether the service lives and works, and nothing else about it. */
    boolean isProbe() {
        return PROBES.matches(path);
    }

    /** Whether it has one meaning to every server on its way: no empty segments, no dots, no parameters. */
    boolean isPlain() {
        boolean afterSeparator = false;
        for (PathContainer.Element element : path.elements()) {
            boolean isSeparator = !(element instanceof PathSegment);
            if ((isSeparator && afterSeparator) || (element instanceof PathSegment segment && !isPlain(segment))) {
                return false;
            }
            afterSeparator = isSeparator;
        }
        return true;
    }

    /** As it was written; only a plain one has a single meaning. */
    String written() {
        return path.value();
    }

    private static boolean isPlain(PathSegment segment) {
        String decoded = segment.valueToMatch();
        return segment.value().indexOf(';') < 0 && !decoded.equals(".") && !decoded.equals("..");
    }

    private static PathPattern pattern(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
