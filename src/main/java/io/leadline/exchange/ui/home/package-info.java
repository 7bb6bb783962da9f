/** The part of an administrator's first page that is about imports. */
@NullMarked
package io.leadline.exchange.ui.home;

import org.jspecify.annotations.NullMarked;
