package org.atalaya.normalize.incidents;

import java.time.Instant;

/**
 * The latest figure of one independent source.
 *
 * @param number what it told
 * @param now the same with those who were added since by whoever told of them
 * @param isLeast whether it said only that there are no fewer
 * @param rank how well who is quoted is placed
 * @param at when its words were first published
 */
record SourceFigure(String family, long number, long now, boolean isVague, boolean isLeast, int rank, Instant at) {
    /** What it comes to when an addition to what it told makes another number of it. */
    SourceFigure risen(long to) {
        return new SourceFigure(family, number, to, isVague, isLeast, rank, at);
    }
}
