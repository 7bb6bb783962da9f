/** Sales history and promotions in MongoDB. */
@NullMarked
package io.leadline.demand.store;

import org.jspecify.annotations.NullMarked;
