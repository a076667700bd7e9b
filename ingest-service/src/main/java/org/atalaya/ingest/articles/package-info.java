/** Pages to plain text, addresses to one canonical form, bytes to characters, printed dates to instants. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest.articles;
