/** Runs inside the engine's process, before its gateway: no framework, no class of ours from elsewhere. */
@NullMarked
package io.leadline.engine.gateway;

import org.jspecify.annotations.NullMarked;
