/** Elasticsearch as this service uses it: one client, indexes with versions behind an alias, and whether it answers. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.engine;
