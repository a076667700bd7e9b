/** Rules over a sentence's words, read from a language's files and run as automata; no regular expressions. */
@NullMarked
package org.atalaya.normalize.rules;

import org.jspecify.annotations.NullMarked;
