package io.leadline.ordering;

import io.leadline.shared.Money;
import java.util.List;

/**
 * What the tables of acceptance would have done with answers of the past.
 *
 * @param answers outside the tolerance that were looked at
 * @param taken of these, that the tables would have taken if the stock had borne them
 * @param agreed of those, that a buyer took as they were
 * @param countered of those, that a buyer answered with an offer
 * @param daysLater of those taken, on average
 * @param costMore of those taken, all together, by currency
 */
public record AnswerTrial(int answers, int taken, int agreed, int countered, double daysLater, List<Money> costMore) {

    public AnswerTrial {
        costMore = List.copyOf(costMore);
    }
}
