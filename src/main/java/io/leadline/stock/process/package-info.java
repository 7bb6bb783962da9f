/** The task to count a shelf whose last count cannot be true. */
@NullMarked
package io.leadline.stock.process;

import org.jspecify.annotations.NullMarked;
