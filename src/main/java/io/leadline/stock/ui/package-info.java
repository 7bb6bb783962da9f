/** The stock page of an item. */
@NullMarked
package io.leadline.stock.ui;

import org.jspecify.annotations.NullMarked;
