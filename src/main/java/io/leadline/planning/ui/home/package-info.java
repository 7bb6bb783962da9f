/** The parts of first pages that are about stock and plans. */
@NullMarked
package io.leadline.planning.ui.home;

import org.jspecify.annotations.NullMarked;
