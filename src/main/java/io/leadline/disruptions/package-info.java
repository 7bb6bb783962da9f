/** What keeps many orders from coming as promised, what that costs, and what is done about all of them together. */
@NullMarked
package io.leadline.disruptions;

import org.jspecify.annotations.NullMarked;
