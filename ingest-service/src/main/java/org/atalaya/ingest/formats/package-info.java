/** RSS, Atom, JSON Feed and folders of files, each to the same entries. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest.formats;
