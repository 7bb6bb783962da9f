/** The steps of the planning process. */
@NullMarked
package io.leadline.planning.process;

import org.jspecify.annotations.NullMarked;
