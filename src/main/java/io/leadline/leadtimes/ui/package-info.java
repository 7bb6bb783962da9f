/** Pages about lead times, stated and learned. */
@NullMarked
package io.leadline.leadtimes.ui;

import org.jspecify.annotations.NullMarked;
