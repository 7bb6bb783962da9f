package io.leadline.shared;

import java.time.Instant;

/**
 * Who saved a record last, and when, as it is told to who had a form of it open meanwhile.
 *
 * @param name of the person, or of the file
 */
public record SavedBy(String name, Instant at) {}
