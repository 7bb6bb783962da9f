/** What programs outside are told by itself: signed messages to addresses that an administrator entered. */
@NullMarked
package io.leadline.exchange.webhooks;

import org.jspecify.annotations.NullMarked;
