/** Where differences of lead times are kept. */
@NullMarked
package io.leadline.leadtimes.store;

import org.jspecify.annotations.NullMarked;
