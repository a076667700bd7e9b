/** The command {@code extract}: what the normalizer finds in reports on standard input, without any server. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.extract;
