/** A flight of the whole product through a world: its company, its logbook, its figures and its report. */
@NullMarked
package io.leadline.simulation.flight;

import org.jspecify.annotations.NullMarked;
