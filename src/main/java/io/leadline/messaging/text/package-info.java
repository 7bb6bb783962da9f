/** The words of mails: one text per fact in the receiver's language, laid out as HTML and as plain text. */
@NullMarked
package io.leadline.messaging.text;

import org.jspecify.annotations.NullMarked;
