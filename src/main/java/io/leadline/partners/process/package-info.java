/** The steps of proposed terms. */
@NullMarked
package io.leadline.partners.process;

import org.jspecify.annotations.NullMarked;
