/** How suppliers keep what they promise, for people. */
@NullMarked
package io.leadline.scorecard.ui;

import org.jspecify.annotations.NullMarked;
