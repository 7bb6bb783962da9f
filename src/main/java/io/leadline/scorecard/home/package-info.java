/** How punctually suppliers deliver, reckoned before anybody looks. */
@NullMarked
package io.leadline.scorecard.home;

import org.jspecify.annotations.NullMarked;
