package io.leadline.planning;

import java.time.LocalDate;

/**
 * What the shelves looked like when everything was planned on a day.
 *
 * @param version of the policy it was planned with
 * @param stockValue of the free stock, money
 * @param demandPerDay units expected a day, of everything
 * @param servedPerDay of these, units of what has stock
 */
public record PolicyDay(LocalDate day, int version, double stockValue, double demandPerDay, double servedPerDay) {}
