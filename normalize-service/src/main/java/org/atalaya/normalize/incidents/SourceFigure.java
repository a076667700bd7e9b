package org.atalaya.normalize.incidents;

import java.time.Instant;

/**
 * The latest figure of one independent source.
 *
 * @param rank how well who is quoted is placed
 * @param at when its words were first published
 */
record SourceFigure(String family, long number, boolean isVague, int rank, Instant at) {}
