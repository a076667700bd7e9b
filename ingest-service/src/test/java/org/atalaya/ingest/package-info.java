/** Tests of the service as a whole. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest;
