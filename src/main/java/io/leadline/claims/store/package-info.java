/** Where claims are kept. */
@NullMarked
package io.leadline.claims.store;

import org.jspecify.annotations.NullMarked;
