/** Answers of any length as files: the tables of a search, streamed row by row in the formats that others read. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.exports;
