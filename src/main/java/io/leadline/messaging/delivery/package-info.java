/** From the stored mail to a mail server, once, by however many instances of the application there are. */
@NullMarked
package io.leadline.messaging.delivery;

import org.jspecify.annotations.NullMarked;
