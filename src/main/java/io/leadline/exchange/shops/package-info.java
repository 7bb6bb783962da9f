/** What shops outside tell of their sales, each in its own words. */
@NullMarked
package io.leadline.exchange.shops;

import org.jspecify.annotations.NullMarked;
