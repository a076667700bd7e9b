/** Topic reports.normalized to Elasticsearch and the query API. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search;
