/** A report's text as tokens, sentences and paragraphs whose offsets count in the field as it came, and its language. */
@NullMarked
package org.atalaya.normalize.text;

import org.jspecify.annotations.NullMarked;
