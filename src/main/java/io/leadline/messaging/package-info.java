/** Mail: what the company writes to its suppliers and people, stored first, sent once, and the links that act in it. */
@NullMarked
package io.leadline.messaging;

import org.jspecify.annotations.NullMarked;
