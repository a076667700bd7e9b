/** Compiles the gazetteer's resource from the raw files of GeoNames, Natural Earth and iso3166-2-db. */
@NullMarked
package org.atalaya.gazetteer.compiler;

import org.jspecify.annotations.NullMarked;
