/** What to order, when and how much: policies, plans, their explanations, and how they would have done in the past. */
@NullMarked
package io.leadline.planning;

import org.jspecify.annotations.NullMarked;
