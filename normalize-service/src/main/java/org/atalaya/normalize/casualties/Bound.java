package org.atalaya.normalize.casualties;

import org.atalaya.events.Harm;

/**
 * People bound to a harm.
 *
 * @param from first of the units that state it
 * @param end the unit after the last
 * @param rule the rule or pass that bound them
 */
record Bound(
        Harm harm, People people, int peopleUnit, int harmUnit, int from, int end, boolean isSubset, String rule) {}
