/** Replays a company's history under a policy, day by day, knowing on each day only what was known then. */
@NullMarked
package io.leadline.studio.backtest;

import org.jspecify.annotations.NullMarked;
