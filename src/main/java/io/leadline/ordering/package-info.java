/** The purchase order and its life: proposed, approved, released, answered, received, closed. */
@NullMarked
package io.leadline.ordering;

import org.jspecify.annotations.NullMarked;
