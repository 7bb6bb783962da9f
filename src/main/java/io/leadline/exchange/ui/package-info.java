/** The import page. */
@NullMarked
package io.leadline.exchange.ui;

import org.jspecify.annotations.NullMarked;
