/** Transfers between own locations in MongoDB. */
@NullMarked
package io.leadline.transfers.store;

import org.jspecify.annotations.NullMarked;
