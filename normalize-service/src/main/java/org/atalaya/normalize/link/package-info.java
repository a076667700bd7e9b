/** The command {@code link}: storylines on standard input, what comes of them on standard output. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.link;
