/** The steps of a disruption. */
@NullMarked
package io.leadline.disruptions.process;

import org.jspecify.annotations.NullMarked;
