/** Escalations as documents. */
@NullMarked
package io.leadline.tracking.store;

import org.jspecify.annotations.NullMarked;
