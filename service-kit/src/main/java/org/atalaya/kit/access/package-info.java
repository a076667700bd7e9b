/** Who may do what: loopback by default, hashed tokens with roles, and no orders from foreign web pages. */
@org.jspecify.annotations.NullMarked
package org.atalaya.kit.access;
