/** The purchasing policy as pure calculations: no clock, no random numbers, no store. {@code ItemPlanner} is its door. */
@NullMarked
package io.leadline.replenishment.policy;

import org.jspecify.annotations.NullMarked;
