/** Screens about plans: one item, one run, the whole portfolio. */
@NullMarked
package io.leadline.planning.ui;

import org.jspecify.annotations.NullMarked;
