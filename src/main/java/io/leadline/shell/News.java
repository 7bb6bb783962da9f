package io.leadline.shell;

import java.time.Instant;

/**
 * Something that happened and concerns a person.
 *
 * @param who did it, by name
 * @param what in a sentence, in the reader's language
 * @param about what it happened to, such as an order and its supplier
 * @param route the page that opens
 */
public record News(Instant at, String who, String what, String about, String route) {}
