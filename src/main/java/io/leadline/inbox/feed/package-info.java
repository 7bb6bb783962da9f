/** Lets the inbox follow the engine's record feed. */
@NullMarked
package io.leadline.inbox.feed;

import org.jspecify.annotations.NullMarked;
