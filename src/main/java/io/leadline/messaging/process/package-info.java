/** What the engine asks of the post. */
@NullMarked
package io.leadline.messaging.process;

import org.jspecify.annotations.NullMarked;
