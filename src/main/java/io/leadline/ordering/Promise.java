package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of a line's promise ledger, which only grows.
 *
 * @param by who said so, by name
 * @param reason why a date moved; empty for the others
 */
public record Promise(PromiseKind kind, LocalDate date, Instant at, String by, String reason) {}
