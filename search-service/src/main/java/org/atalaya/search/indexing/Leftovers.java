package org.atalaya.search.indexing;

import java.util.Optional;
import org.atalaya.search.engine.BulkWriter.Document;
import tools.jackson.databind.JsonNode;

/**
 * What an index has from its topic that the topic does not have any more, since it keeps only the latest of each key:
 * it is taken over from the old index. Belongs to one rebuild.
 */
public interface Leftovers<T> {
    /** The topic has these. It has been read to its end before anything is asked, and is read on meanwhile. */
    void note(MessageIndexer.Outcome<T> inTopic);

    /**
     * A document of the old index as it is to be taken over.
     *
     * @param id of the document
     * @param source as it was stored, without what the mapping keeps out
     * @return empty where the topic has it itself, or cannot have had it
     */
    Optional<Document> takeOver(String id, JsonNode source);
}
