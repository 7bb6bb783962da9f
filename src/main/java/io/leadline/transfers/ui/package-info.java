/** Screens about transfers. */
@NullMarked
package io.leadline.transfers.ui;

import org.jspecify.annotations.NullMarked;
