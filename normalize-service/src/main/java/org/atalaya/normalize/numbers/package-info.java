/** Numbers in words and digits, of every language that has a folder of number words. */
@NullMarked
package org.atalaya.normalize.numbers;

import org.jspecify.annotations.NullMarked;
