/** Settings that hold for every service unless its own configuration says otherwise. */
@NullMarked
package org.atalaya.kit.defaults;

import org.jspecify.annotations.NullMarked;
