package io.leadline.ordering;

import io.leadline.shared.Money;
import java.util.Optional;

/** What it costs to leave an order till tomorrow; planning knows it from projected stock, expected demand and margin. */
public interface WaitingCosts {

    /** Margin that is lost if everything of it comes a day later than expected; empty where a price or a rate is missing. */
    Optional<Money> ofADay(PurchaseOrder order);
}
