/** Errors of the REST API as RFC 9457 problem details. */
@org.jspecify.annotations.NullMarked
package org.atalaya.kit.problems;
