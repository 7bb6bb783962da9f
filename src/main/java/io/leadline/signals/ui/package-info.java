/** Pages about signals of live sales. */
@NullMarked
package io.leadline.signals.ui;

import org.jspecify.annotations.NullMarked;
