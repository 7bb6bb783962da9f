/** What the first page of each role tells of orders, reckoned before anybody looks. */
@NullMarked
package io.leadline.ordering.home;

import org.jspecify.annotations.NullMarked;
