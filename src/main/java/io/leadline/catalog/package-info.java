/** Items, suppliers and their terms, locations, channels and working calendars. */
@NullMarked
package io.leadline.catalog;

import org.jspecify.annotations.NullMarked;
