/** The steps of back-tests and of policy changes. */
@NullMarked
package io.leadline.studio.process;

import org.jspecify.annotations.NullMarked;
