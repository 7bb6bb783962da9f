/** The parts of first pages that are about transfers. */
@NullMarked
package io.leadline.transfers.ui.home;

import org.jspecify.annotations.NullMarked;
