/** What suppliers did, in MongoDB. */
@NullMarked
package io.leadline.scorecard.store;

import org.jspecify.annotations.NullMarked;
