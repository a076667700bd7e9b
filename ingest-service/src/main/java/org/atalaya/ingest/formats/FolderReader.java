package org.atalaya.ingest.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.ingest.articles.Article;
import org.atalaya.ingest.articles.ArticleReader;
import org.atalaya.ingest.articles.Encodings;
import org.atalaya.ingest.articles.PlainFile;
import org.jspecify.annotations.Nullable;

/** Reads the .txt and .html files of a folder as entries. */
public final class FolderReader {
    private static final long LARGEST_FILE = 10L * 1024 * 1024;

    private final Clock clock;
    private final ArticleReader articles = new ArticleReader();

    /** The clock tells which dates are in the future. */
    public FolderReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Entries of all files below the folder, ordered by path; an entry's id is its path within the folder, with
     * slashes, its contentHtml the text in paragraphs. What cannot be read is told beside the entries of the rest.
     */
    public ParseOutcome read(Path folder) {
        FolderFiles found;
        try {
            found = FolderFiles.of(folder);
        } catch (IOException e) {
            return new ParseOutcome.Unparsable("the folder " + folder + " cannot be read: " + e.getMessage());
        }
        List<Entry> entries = new ArrayList<>();
        List<ParseOutcome.Unreadable> unreadable = new ArrayList<>(found.unreadable());
        for (Path file : found.files()) {
            String id = found.id(file);
            try {
                Entry entry = entry(file, id);
                if (entry != null) {
                    entries.add(entry);
                }
            } catch (IOException | RuntimeException | StackOverflowError e) {
                unreadable.add(new ParseOutcome.Unreadable(id, String.valueOf(e.getMessage())));
            }
        }
        return new ParseOutcome.ParsedFeed("", null, null, entries, List.of(), unreadable);
    }

    private @Nullable Entry entry(Path file, String id) throws IOException {
        String name = id.toLowerCase(Locale.ROOT);
        boolean isPage = name.endsWith(".html") || name.endsWith(".htm");
        if (!isPage && !name.endsWith(".txt")) {
            return null;
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("it is larger than 10 MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        Article article = isPage ? articles.read(bytes, null, file.toUri()) : PlainFile.read(Encodings.decode(bytes));
        List<String> notes = new ArrayList<>();
        Instant published = EntryDates.checked(article.published(), clock, notes);
        String url = article.canonicalUrl();
        return new Entry(
                id,
                url != null && url.startsWith("http") ? url : null,
                article.title(),
                "",
                Markup.ofPlainText(article.text()),
                published,
                null,
                List.of(),
                article.language(),
                notes);
    }
}
