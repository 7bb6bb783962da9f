/** The commands of the launcher: the portal itself, and those that need neither server nor store. */
@NullMarked
package io.leadline.cli;

import org.jspecify.annotations.NullMarked;
