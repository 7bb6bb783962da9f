/** Where requests for quotation and what suppliers have typed into them are kept. */
@NullMarked
package io.leadline.quotations.store;

import org.jspecify.annotations.NullMarked;
