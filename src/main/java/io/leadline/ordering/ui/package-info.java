/** The screens of an order: for the company at a desk, for suppliers on a phone, for goods-in at the door. */
@NullMarked
package io.leadline.ordering.ui;

import org.jspecify.annotations.NullMarked;
