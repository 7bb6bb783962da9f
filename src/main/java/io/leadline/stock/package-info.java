/** The ledger of stock: on hand, reserved, in transit, available to promise. */
@NullMarked
package io.leadline.stock;

import org.jspecify.annotations.NullMarked;
