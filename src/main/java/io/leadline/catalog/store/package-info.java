/** The catalog in MongoDB. */
@NullMarked
package io.leadline.catalog.store;

import org.jspecify.annotations.NullMarked;
