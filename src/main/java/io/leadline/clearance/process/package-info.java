/** The steps of a clearance. */
@NullMarked
package io.leadline.clearance.process;

import org.jspecify.annotations.NullMarked;
