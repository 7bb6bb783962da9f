/** Transfers between the company's own locations: suggested by planning, decided, shipped and received by people. */
@NullMarked
package io.leadline.transfers;

import org.jspecify.annotations.NullMarked;
