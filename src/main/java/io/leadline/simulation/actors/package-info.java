/** Who takes part in a simulated company's life: customers, suppliers, carriers, goods-in, buyers, managers. */
@NullMarked
package io.leadline.simulation.actors;

import org.jspecify.annotations.NullMarked;
