/** The local mail box of demonstrations. */
@NullMarked
package io.leadline.messaging.ui;

import org.jspecify.annotations.NullMarked;
