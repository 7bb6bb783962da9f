/** Outlooks in MongoDB. */
@NullMarked
package io.leadline.outlook.store;

import org.jspecify.annotations.NullMarked;
