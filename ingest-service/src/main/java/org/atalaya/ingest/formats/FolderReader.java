package org.atalaya.ingest.formats;

import java.nio.file.Path;
import java.time.Clock;

/** Reads the .txt and .html files of a folder as entries. */
public final class FolderReader {
    private final Clock clock;

    /** The clock tells which dates are in the future. */
    public FolderReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Entries of all files below the folder, ordered by path; an entry's id is its path within the folder, with
     * slashes, its contentHtml the text in paragraphs. Files that cannot be read become notes of the feed, never
     * exceptions.
     */
    public ParseOutcome read(Path folder) {
        return new ParseOutcome.Unparsable("being written: " + folder + clock);
    }
}
