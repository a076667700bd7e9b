package org.atalaya.normalize.reports;

import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.normalize.casualties.FoundClaim;
import org.jspecify.annotations.Nullable;

/** A claim with the time and the place of its harm. */
record PlacedClaim(
        FoundClaim claim, @Nullable When when, @Nullable Where where) {}
