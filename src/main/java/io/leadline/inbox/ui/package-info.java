/** The inbox on the screen. */
@NullMarked
package io.leadline.inbox.ui;

import org.jspecify.annotations.NullMarked;
