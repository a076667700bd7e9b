/** From messages of a topic to documents of an index, and an index built anew from its topic while the old one is used. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.indexing;
