/** The steps of a shipment's life. */
@NullMarked
package io.leadline.shipments.process;

import org.jspecify.annotations.NullMarked;
