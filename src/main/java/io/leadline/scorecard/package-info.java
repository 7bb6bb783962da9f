/** What suppliers really did: the orders of the past, lead times, punctuality. */
@NullMarked
package io.leadline.scorecard;

import org.jspecify.annotations.NullMarked;
