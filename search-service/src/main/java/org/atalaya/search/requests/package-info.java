/** Parameters of a request, read one by one; what cannot be used is refused by its name. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.requests;
