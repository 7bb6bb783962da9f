/** Mails and links in MongoDB. */
@NullMarked
package io.leadline.messaging.store;

import org.jspecify.annotations.NullMarked;
