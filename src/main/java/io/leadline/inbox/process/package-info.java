/** What processes of every feature ask of the inbox. */
@NullMarked
package io.leadline.inbox.process;

import org.jspecify.annotations.NullMarked;
