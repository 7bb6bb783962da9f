/** The parts of first pages that are about escalations. */
@NullMarked
package io.leadline.tracking.ui.home;

import org.jspecify.annotations.NullMarked;
