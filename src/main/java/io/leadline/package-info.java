/** Leadline: a workflow-driven supplier collaboration portal. */
@NullMarked
package io.leadline;

import org.jspecify.annotations.NullMarked;
