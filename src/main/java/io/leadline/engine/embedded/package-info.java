/** The engine that Leadline brings along: its official distribution as a watched child process. */
@NullMarked
package io.leadline.engine.embedded;

import org.jspecify.annotations.NullMarked;
