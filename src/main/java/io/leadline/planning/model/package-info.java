/** Textbook inventory models as pure functions, and the registry that answers them by name. */
@NullMarked
package io.leadline.planning.model;

import org.jspecify.annotations.NullMarked;
