/** Where disruptions and the lines they touch are kept. */
@NullMarked
package io.leadline.disruptions.store;

import org.jspecify.annotations.NullMarked;
