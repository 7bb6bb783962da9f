/** Exchange with other systems: the shop folder format, import, export and demonstration data. */
@NullMarked
package io.leadline.exchange;

import org.jspecify.annotations.NullMarked;
