/** The places of the world: countries, their divisions and populated places, with codes, points and names. */
@org.jspecify.annotations.NullMarked
package org.atalaya.gazetteer;
