package io.leadline.ordering;

import java.time.Instant;

/**
 * A word between the company and the supplier; both read all of them.
 *
 * @param id given by who writes it, so that a form sent twice is one comment
 */
public record Comment(String id, Instant at, String actorId, String actorName, boolean bySupplier, String text) {}
