/** The company's present and the engine's clock, moved together. */
@NullMarked
package io.leadline.engine.clock;

import org.jspecify.annotations.NullMarked;
