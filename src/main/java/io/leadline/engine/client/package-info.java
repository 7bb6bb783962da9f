/** The connection to the engine: commands, job workers, deployment, and whether it is there at all. */
@NullMarked
package io.leadline.engine.client;

import org.jspecify.annotations.NullMarked;
