/** Promises that are watched until the goods are in: delays, and the escalations that decide on them. */
@NullMarked
package io.leadline.tracking;

import org.jspecify.annotations.NullMarked;
