/** The steps of a disputed row of a score. */
@NullMarked
package io.leadline.scorecard.process;

import org.jspecify.annotations.NullMarked;
