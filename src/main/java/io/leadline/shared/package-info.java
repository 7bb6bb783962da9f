/** The kernel: quantities, money, periods and the business clock, without any framework. */
@NullMarked
package io.leadline.shared;

import org.jspecify.annotations.NullMarked;
