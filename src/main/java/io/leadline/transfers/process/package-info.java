/** The steps of the transfer process. */
@NullMarked
package io.leadline.transfers.process;

import org.jspecify.annotations.NullMarked;
