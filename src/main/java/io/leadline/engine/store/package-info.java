/** The engine module's part of the store: the record feed as its exporter writes it, models, the clock, job attempts. */
@NullMarked
package io.leadline.engine.store;

import org.jspecify.annotations.NullMarked;
