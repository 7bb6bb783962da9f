/** The demonstration that lives: its people, the weeks behind a newcomer's first day, and the days that somebody lets happen. */
@NullMarked
package io.leadline.simulation.living;

import org.jspecify.annotations.NullMarked;
