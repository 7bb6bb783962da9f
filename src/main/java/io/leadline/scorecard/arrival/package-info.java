/** When open lines will arrive, and how likely each is to miss its promise: learned from what is known on a day. */
@NullMarked
package io.leadline.scorecard.arrival;

import org.jspecify.annotations.NullMarked;
