/** The workflow engine: commands to it, its record feed back, its clock, and the engine that Leadline brings along. */
@NullMarked
package io.leadline.engine;

import org.jspecify.annotations.NullMarked;
