/** The tasks on first pages. */
@NullMarked
package io.leadline.inbox.ui.home;

import org.jspecify.annotations.NullMarked;
