/** Pages about requests for quotation, for those who ask and for those who quote. */
@NullMarked
package io.leadline.quotations.ui;

import org.jspecify.annotations.NullMarked;
