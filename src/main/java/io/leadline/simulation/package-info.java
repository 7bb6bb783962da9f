/** A company's life in the real product: the clock goes on day by day, and simulated people and firms do their part. */
@NullMarked
package io.leadline.simulation;

import org.jspecify.annotations.NullMarked;
