package org.atalaya.normalize.incidents;

import java.time.Instant;

/**
 * The latest figure of one independent source.
 *
 * @param number what it told
 * @param now the same with those who were added since by whoever told of them
 * @param rank how well who is quoted is placed
 * @param at when its words were first published
 */
record SourceFigure(String family, long number, long now, boolean isVague, int rank, Instant at) {
    /** What it comes to when an addition to what it told makes another number of it. */
    SourceFigure risen(long to) {
        return new SourceFigure(family, number, to, isVague, rank, at);
    }
}
