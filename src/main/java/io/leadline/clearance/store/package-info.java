/** Where overstock cases are kept. */
@NullMarked
package io.leadline.clearance.store;

import org.jspecify.annotations.NullMarked;
