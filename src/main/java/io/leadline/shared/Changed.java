package io.leadline.shared;

/**
 * Something that views show has changed; whoever shows it reads it again.
 *
 * @param topic {@code inbox}, {@code order:O-1042}, {@code items} and the like
 */
public record Changed(String topic) {}
