/** The parts of first pages that are about orders. */
@NullMarked
package io.leadline.ordering.ui.home;

import org.jspecify.annotations.NullMarked;
