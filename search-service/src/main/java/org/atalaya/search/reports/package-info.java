/** Reports as they are indexed and queried. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.reports;
