/**
 * Links what reports claim to incidents with tolls, and running totals to series. Plain Java: what is known is a table of
 * bytes that somebody else keeps.
 *
 * <p>Incidents are made anew from all tellings around a report that arrives, in the order of publication, so that the
 * order of arrival does not matter. It still does where the chain of candidates is longer than what is looked at, where
 * two reports have neither a time of publication nor of fetching apart, and for what was already told: versions, their
 * numbers and reasons follow the arrivals, and which of two merged identifiers lives on is the one that was known first.
 */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.incidents;
