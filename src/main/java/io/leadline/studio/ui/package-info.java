/** Screens of the policy studio. */
@NullMarked
package io.leadline.studio.ui;

import org.jspecify.annotations.NullMarked;
