/** Orders as documents. */
@NullMarked
package io.leadline.ordering.store;

import org.jspecify.annotations.NullMarked;
