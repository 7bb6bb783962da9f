package io.leadline.ordering;

/** A file that a supplier keeps beside its orders, without its content. */
public record Paper(String id, String name, String mediaType, long bytes) {}
