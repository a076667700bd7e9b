/** Which addresses lie inside this machine or network, and which hosts there may be reached all the same. */
@org.jspecify.annotations.NullMarked
package org.atalaya.kit.addresses;
