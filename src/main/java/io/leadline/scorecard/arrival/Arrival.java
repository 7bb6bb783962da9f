package io.leadline.scorecard.arrival;

import java.time.LocalDate;

/**
 * When an open line is expected.
 *
 * @param half the day by which it is here as likely as not
 * @param eighty the day by which eight of ten such lines are here
 * @param surely the day by which nineteen of twenty are
 * @param late chance of being later than its promise, from 0 to 1
 * @param lines how many lines of the past it rests on
 */
public record Arrival(LocalDate half, LocalDate eighty, LocalDate surely, double late, int lines) {}
