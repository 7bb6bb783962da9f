/**
 * The store: the data folder, the MongoDB database behind every feature's {@code store} package, and its numbered
 * migrations.
 */
@NullMarked
package io.leadline.storage;

import org.jspecify.annotations.NullMarked;
