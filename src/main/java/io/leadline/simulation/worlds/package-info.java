/** Made-up companies whose laws of demand and supply are known, and what purchasing rules come to in them. */
@NullMarked
package io.leadline.simulation.worlds;

import org.jspecify.annotations.NullMarked;
