/** What first pages tell of stock and plans, reckoned before anybody looks. */
@NullMarked
package io.leadline.planning.home;

import org.jspecify.annotations.NullMarked;
