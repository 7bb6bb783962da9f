/** The steps of the process that tries a failing webhook again. */
@NullMarked
package io.leadline.exchange.process;

import org.jspecify.annotations.NullMarked;
