/** The record of imports in MongoDB. */
@NullMarked
package io.leadline.exchange.store;

import org.jspecify.annotations.NullMarked;
