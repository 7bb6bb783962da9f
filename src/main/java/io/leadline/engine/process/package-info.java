/** The engine module's own process: keeping its records tidy. */
@NullMarked
package io.leadline.engine.process;

import org.jspecify.annotations.NullMarked;
