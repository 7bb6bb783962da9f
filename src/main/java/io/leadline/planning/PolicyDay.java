package io.leadline.planning;

import java.time.LocalDate;

/**
 * What the shelves looked like when everything was planned on a day.
 *
 * @param version of the policy it was planned with
 * @param stockValue of the free stock, money
 * @param demandPerDay units expected a day, of everything
 * @param servedPerDay of these, units of what has stock
 * @param lostMarginPerDay money lost a day with what has none
 * @param orderLines lines ordered on the day
 */
public record PolicyDay(
        LocalDate day,
        int version,
        double stockValue,
        double demandPerDay,
        double servedPerDay,
        double lostMarginPerDay,
        long orderLines) {}
