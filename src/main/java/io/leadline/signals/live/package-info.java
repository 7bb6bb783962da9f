/** Live sales of one item at one location against what was expected hour by hour: pure, without clock and store. */
@NullMarked
package io.leadline.signals.live;

import org.jspecify.annotations.NullMarked;
