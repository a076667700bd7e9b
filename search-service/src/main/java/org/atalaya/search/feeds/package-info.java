/** The feeds of ingest-service, passed through, so that the page needs one address and one token. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.feeds;
