/** The parts of first pages that are about punctuality. */
@NullMarked
package io.leadline.scorecard.ui.home;

import org.jspecify.annotations.NullMarked;
