/** Stock that lies too long: what can be done about it, who decides, and whether it brought what was promised. */
@NullMarked
package io.leadline.clearance;

import org.jspecify.annotations.NullMarked;
