/** Runs and plans in MongoDB. */
@NullMarked
package io.leadline.planning.store;

import org.jspecify.annotations.NullMarked;
