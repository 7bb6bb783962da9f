package io.leadline.planning.backtest;

import io.leadline.catalog.Terms;

/** Who delivers an item on which terms, and what its receipts say about its lead times. */
public record ReplayOffer(Terms terms, KnownLeadTimes leadTimes) {}
