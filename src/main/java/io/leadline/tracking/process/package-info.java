/** What the escalation's process asks Leadline to do. */
@NullMarked
package io.leadline.tracking.process;

import org.jspecify.annotations.NullMarked;
