/** A claim as its supplier and the buyers see it. */
@NullMarked
package io.leadline.claims.ui;

import org.jspecify.annotations.NullMarked;
