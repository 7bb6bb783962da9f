/** The clearance board, and the page of one case. */
@NullMarked
package io.leadline.clearance.ui;

import org.jspecify.annotations.NullMarked;
