/** What first pages tell of escalations, reckoned before anybody looks. */
@NullMarked
package io.leadline.tracking.home;

import org.jspecify.annotations.NullMarked;
