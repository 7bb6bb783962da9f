/** The pages of disruptions. */
@NullMarked
package io.leadline.disruptions.ui;

import org.jspecify.annotations.NullMarked;
