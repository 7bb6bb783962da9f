/** Histories that are chained by hashes, so that what was altered, removed, added or re-ordered in them is found. */
@NullMarked
package io.leadline.storage.chain;

import org.jspecify.annotations.NullMarked;
