/** What first pages tell of transfers, reckoned before anybody looks. */
@NullMarked
package io.leadline.transfers.home;

import org.jspecify.annotations.NullMarked;
