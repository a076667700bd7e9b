package org.atalaya.normalize.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known from outside the text about the day it speaks from.
 *
 * @param published day of publication, null where it is not known
 */
public record DateAnchors(@Nullable LocalDate published) {}
