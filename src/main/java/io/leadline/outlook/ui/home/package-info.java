/** The parts of first pages that are about expected orders. */
@NullMarked
package io.leadline.outlook.ui.home;

import org.jspecify.annotations.NullMarked;
