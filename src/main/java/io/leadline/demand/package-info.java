/** What customers bought and will buy: sales history, promotions and forecasts. */
@NullMarked
package io.leadline.demand;

import org.jspecify.annotations.NullMarked;
