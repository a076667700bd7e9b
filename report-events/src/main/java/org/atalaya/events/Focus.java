package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/** When and where the main incident of a report happened; each null where it is not known. */
public record Focus(@Nullable When when, @Nullable Where where) {}
