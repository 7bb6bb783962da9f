/** Back-tests and policy changes in MongoDB. */
@NullMarked
package io.leadline.studio.store;

import org.jspecify.annotations.NullMarked;
