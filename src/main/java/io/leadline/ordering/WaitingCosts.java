package io.leadline.ordering;

import io.leadline.shared.Money;

/** What it costs to leave an order till tomorrow; planning knows it from projected stock, expected demand and margin. */
public interface WaitingCosts {

    /** Margin that is lost if everything of it comes a day later than expected; zero where nobody knows of any. */
    Money ofADay(PurchaseOrder order);
}
