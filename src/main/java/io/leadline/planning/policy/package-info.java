/** The purchasing policy as pure calculations: no clock, no random numbers, no store. */
@NullMarked
package io.leadline.planning.policy;

import org.jspecify.annotations.NullMarked;
