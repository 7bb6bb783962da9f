/** The steps of a request for quotation. */
@NullMarked
package io.leadline.quotations.process;

import org.jspecify.annotations.NullMarked;
