/** The steps of a signal. */
@NullMarked
package io.leadline.signals.process;

import org.jspecify.annotations.NullMarked;
