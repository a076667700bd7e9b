/** The world's countries, divisions and towns as people ask for them: names completed, and codes told in their language. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.regions;
