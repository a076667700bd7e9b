/** Who wants to be told of what: stored in a topic, matched in memory. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.subscriptions;
