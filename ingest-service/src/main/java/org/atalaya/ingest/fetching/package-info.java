/** Reads addresses over HTTP: politely, within limits, and never from where it must not. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest.fetching;
