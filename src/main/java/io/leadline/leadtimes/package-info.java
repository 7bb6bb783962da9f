/** Lead times as suppliers state them beside those that were learned, and what is done where they are apart. */
@NullMarked
package io.leadline.leadtimes;

import org.jspecify.annotations.NullMarked;
