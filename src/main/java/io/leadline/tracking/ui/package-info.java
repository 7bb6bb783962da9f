/** The board of escalations, and the escalation on the page of its order. */
@NullMarked
package io.leadline.tracking.ui;

import org.jspecify.annotations.NullMarked;
