/** The stock ledger in MongoDB. */
@NullMarked
package io.leadline.stock.store;

import org.jspecify.annotations.NullMarked;
