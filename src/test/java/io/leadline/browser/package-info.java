/** The portal in a real browser: the daily path of every role, on a desk and on a phone. */
@NullMarked
package io.leadline.browser;

import org.jspecify.annotations.NullMarked;
