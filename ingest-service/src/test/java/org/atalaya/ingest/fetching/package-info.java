/** Tests of what is read from the web, and of what is not. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest.fetching;
