/** The steps of a claim. */
@NullMarked
package io.leadline.claims.process;

import org.jspecify.annotations.NullMarked;
