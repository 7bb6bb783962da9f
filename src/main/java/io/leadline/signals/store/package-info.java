/** Where live sales and what they tell are kept. */
@NullMarked
package io.leadline.signals.store;

import org.jspecify.annotations.NullMarked;
