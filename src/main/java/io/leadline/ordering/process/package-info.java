/** What the order's process asks Leadline to do, and what Leadline tells the process. */
@NullMarked
package io.leadline.ordering.process;

import org.jspecify.annotations.NullMarked;
