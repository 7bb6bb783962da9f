/** Forecasts of demand: pure calculations from histories to means and quantiles, without clock, store or framework. */
@NullMarked
package io.leadline.demand.forecast;

import org.jspecify.annotations.NullMarked;
