/** What programs read of plans. */
@NullMarked
package io.leadline.planning.api;

import org.jspecify.annotations.NullMarked;
