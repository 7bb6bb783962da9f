/** The human tasks of every process, for every role. */
@NullMarked
package io.leadline.inbox;

import org.jspecify.annotations.NullMarked;
