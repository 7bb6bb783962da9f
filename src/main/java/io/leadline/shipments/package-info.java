/** Shipments that suppliers tell of before they arrive, and what they really brought. */
@NullMarked
package io.leadline.shipments;

import org.jspecify.annotations.NullMarked;
