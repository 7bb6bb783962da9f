/** What live sales say against what was expected of them, and what is done about it. */
@NullMarked
package io.leadline.signals;

import org.jspecify.annotations.NullMarked;
