/** Stand-ins for the shops outside that the demonstration tells what they may sell. */
@NullMarked
package io.leadline.simulation.shops;

import org.jspecify.annotations.NullMarked;
