/** What processes ask of those who keep the installation. */
@NullMarked
package io.leadline.operations.process;

import org.jspecify.annotations.NullMarked;
