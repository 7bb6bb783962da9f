/** Keeps the inbox: what the engine says about each open task, what it is about, and who works on it. */
@NullMarked
package io.leadline.inbox.store;

import org.jspecify.annotations.NullMarked;
