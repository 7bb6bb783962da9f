/** The purchase order and its life: proposed, approved, released, answered, received, and everything said about it. */
@NullMarked
package io.leadline.ordering;

import org.jspecify.annotations.NullMarked;
