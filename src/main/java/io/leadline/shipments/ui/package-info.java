/** Pages about shipments: telling of one, all of them, and one with what it brought. */
@NullMarked
package io.leadline.shipments.ui;

import org.jspecify.annotations.NullMarked;
