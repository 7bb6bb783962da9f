package io.leadline.replenishment.policy;

import io.leadline.replenishment.ReorderAdvice.Decision;

/** How a plan ends, with the terms that led there. */
record Decided(Decision decision, QuantityLedger ledger) {}
