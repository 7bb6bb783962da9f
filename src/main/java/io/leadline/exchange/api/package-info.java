/** The interface for programs with keys: stock, reservations and the catalogue as JSON. */
@NullMarked
package io.leadline.exchange.api;

import org.jspecify.annotations.NullMarked;
