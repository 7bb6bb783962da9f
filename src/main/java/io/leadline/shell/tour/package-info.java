/** The guided tour of a demonstration: what each role looks at first, stop by stop on the real pages. */
@NullMarked
package io.leadline.shell.tour;

import org.jspecify.annotations.NullMarked;
