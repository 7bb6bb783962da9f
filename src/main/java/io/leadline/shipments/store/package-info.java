/** Where shipments are kept. */
@NullMarked
package io.leadline.shipments.store;

import org.jspecify.annotations.NullMarked;
