/** Tells subscriptions of new victims, once, and of corrections: decides, keeps what was told, and delivers. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.alerts;
