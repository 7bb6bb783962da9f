/** What a supplier owes for goods that came otherwise than it told: asked for, answered, decided. */
@NullMarked
package io.leadline.claims;

import org.jspecify.annotations.NullMarked;
