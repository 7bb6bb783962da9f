/** What a plan is made of and says: the facts of an item, the settings, the advice with its arithmetic. Pure calculations. */
@NullMarked
package io.leadline.replenishment;

import org.jspecify.annotations.NullMarked;
