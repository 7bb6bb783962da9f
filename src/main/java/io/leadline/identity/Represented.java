package io.leadline.identity;

/** Somebody who is away, and in whose place another one acts. */
public record Represented(String id, String name) {}
