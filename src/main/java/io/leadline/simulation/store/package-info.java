/** How far the demonstration has come, in MongoDB. */
@NullMarked
package io.leadline.simulation.store;

import org.jspecify.annotations.NullMarked;
