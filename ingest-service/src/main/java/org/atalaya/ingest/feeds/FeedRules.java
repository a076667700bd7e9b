package org.atalaya.ingest.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** What a feed must be to be registered; the first mistake is told, with its field. */
final class FeedRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_URL = 2_000;

    /** Where relative paths of folders start. */
    private final Path directory;

    FeedRules(Path directory) {
        this.directory = directory;
    }

    Feed feed(FeedForm form, Origin origin) throws InvalidFeedException {
        FeedKind kind = kind(form.kind());
        String url = kind == FeedKind.FOLDER ? folder(filled(form.url(), "url")) : web(filled(form.url(), "url"));
        return new Feed(
                Feed.idOf(url),
                url,
                filled(form.publisher(), "publisher"),
                country(form.country()),
                language(form.language()),
                kind,
                interval(form.interval()),
                origin,
                form.isPaused(),
                null);
    }

    private static String filled(@Nullable String value, String field) throws InvalidFeedException {
        if (value == null || value.isBlank()) {
            throw new InvalidFeedException(field, field + " is missing");
        }
        return value.strip();
    }

    /** Scheme and host in lower case and without fragment, so that one address is one feed. */
    private static String web(String text) throws InvalidFeedException {
        if (text.length() > LONGEST_URL) {
            throw new InvalidFeedException("url", "url has more than " + LONGEST_URL + " characters");
        }
        try {
            URI address = new URI(text);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new InvalidFeedException(
                        "url", "url must begin with http:// or https://, it is \"" + text + "\"");
            }
            if (address.getHost() == null) {
                throw new InvalidFeedException("url", "url names no host: \"" + text + "\"");
            }
            if (address.getRawUserInfo() != null) {
                throw new InvalidFeedException("url", "url must not carry a user name or password");
            }
            String authority =
                    address.getHost().toLowerCase(Locale.ROOT) + (address.getPort() < 0 ? "" : ":" + address.getPort());
            String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return scheme + "://" + authority + path + query;
        } catch (URISyntaxException e) {
            throw new InvalidFeedException("url", "url cannot be read: " + e.getMessage());
        }
    }

    private String folder(String text) throws InvalidFeedException {
        try {
            Path path = text.startsWith("file:") ? Path.of(URI.create(text)) : directory.resolve(text);
            // Not Path.toUri: it asks the disk whether a slash must follow, and the id must not depend on that.
            return new URI("file", "", path.toAbsolutePath().normalize().toString(), null).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new InvalidFeedException("url", "url names no folder: " + e.getMessage());
        }
    }

    private static FeedKind kind(@Nullable String text) throws InvalidFeedException {
        if (text == null || text.isBlank()) {
            return FeedKind.AUTO;
        }
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(FeedKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidFeedException(
                        "kind",
                        "kind is \"" + text + "\", it must be one of "
                                + Arrays.stream(FeedKind.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable String country(@Nullable String text) throws InvalidFeedException {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new InvalidFeedException(
                    "country", "country is \"" + text + "\", it must be a code of two letters such as PE (ISO 3166-1)");
        }
        return code;
    }

    private static @Nullable String language(@Nullable String text) throws InvalidFeedException {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = text.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(code)) {
            throw new InvalidFeedException(
                    "language",
                    "language is \"" + text + "\", it must be a code of two letters such as es (ISO 639-1)");
        }
        return code;
    }

    private static @Nullable Duration interval(@Nullable String text) throws InvalidFeedException {
        if (text == null || text.isBlank()) {
            return null;
        }
        Duration interval;
        try {
            interval = DurationStyle.detectAndParse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidFeedException(
                    "interval", "interval is \"" + text + "\", it must be a time such as 30m, 2h or PT30M");
        }
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new InvalidFeedException("interval", "interval is " + text + ", it must be between 10s and 30d");
        }
        return interval;
    }
}
