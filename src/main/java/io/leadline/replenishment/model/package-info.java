/** Textbook inventory models as pure functions, and the registry that answers them by name; plans themselves use lot sizes with price breaks, price schedules and dated lots. */
@NullMarked
package io.leadline.replenishment.model;

import org.jspecify.annotations.NullMarked;
