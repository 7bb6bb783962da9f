/** Generates the shop that a demonstration starts with. */
@NullMarked
package io.leadline.exchange.demo;

import org.jspecify.annotations.NullMarked;
