/** The pages of expected orders and commitments. */
@NullMarked
package io.leadline.outlook.ui;

import org.jspecify.annotations.NullMarked;
