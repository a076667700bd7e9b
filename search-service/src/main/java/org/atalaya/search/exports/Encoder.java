package org.atalaya.search.exports;

import java.util.List;

/** Writes one file from beginning to end. It keeps nothing of the rows that it has written. */
interface Encoder<T> {
    /** The next part of the file; the first also has what stands before all rows. */
    byte[] rows(List<T> rows);

    /** What stands behind the last row. */
    byte[] end();
}
