package io.leadline.messaging;

import java.time.Instant;

/**
 * A mail that one sender may send now.
 *
 * @param attempt counted from 1, never twice the same for one mail: it proves who holds the mail
 * @param failures how often it failed since it was queued or retried by hand
 * @param tryingSince when it was queued or retried by hand, in the machine's time
 */
public record Claim(Letter letter, String messageId, int attempt, int failures, Instant tryingSince) {}
