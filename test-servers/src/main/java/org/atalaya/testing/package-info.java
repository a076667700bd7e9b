/** The servers that integration tests talk to. */
@org.jspecify.annotations.NullMarked
package org.atalaya.testing;
