/** Lists and pages of items, suppliers, locations and channels. */
@NullMarked
package io.leadline.catalog.ui;

import org.jspecify.annotations.NullMarked;
