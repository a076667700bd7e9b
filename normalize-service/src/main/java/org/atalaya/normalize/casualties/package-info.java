/** Claims: who suffered which harm, how many, in which words. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.casualties;
