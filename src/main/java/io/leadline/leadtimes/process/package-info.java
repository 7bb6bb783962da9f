/** The steps of a difference of lead times. */
@NullMarked
package io.leadline.leadtimes.process;

import org.jspecify.annotations.NullMarked;
