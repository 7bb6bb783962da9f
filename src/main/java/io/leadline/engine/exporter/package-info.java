/**
 * What runs inside the workflow engine: it writes the engine's records into the store. Only the JDK, the exporter API and
 * the MongoDB driver may be used here, because nothing else is in the jar.
 */
@NullMarked
package io.leadline.engine.exporter;

import org.jspecify.annotations.NullMarked;
