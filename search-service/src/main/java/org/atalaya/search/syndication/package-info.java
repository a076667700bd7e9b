/** Pages of a search as feeds, by RFC 4287 (Atom), RFC 5005 (paging) and RSS 2.0. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.syndication;
