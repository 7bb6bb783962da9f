/** Requests for quotation: several suppliers are asked for prices, none of them learns of the others, and one is awarded. */
@NullMarked
package io.leadline.quotations;

import org.jspecify.annotations.NullMarked;
