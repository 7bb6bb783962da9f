/** Orders on paper. */
@NullMarked
package io.leadline.messaging.pdf;

import org.jspecify.annotations.NullMarked;
