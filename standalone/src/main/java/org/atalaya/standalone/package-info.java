/** The whole pipeline on one machine with one command. */
@org.jspecify.annotations.NullMarked
package org.atalaya.standalone;
