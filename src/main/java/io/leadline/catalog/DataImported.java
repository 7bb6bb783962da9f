package io.leadline.catalog;

/**
 * Published when an import of files has ended; whoever plans may want to plan anew.
 *
 * @param changedAnything false where all rows were known already
 */
public record DataImported(boolean changedAnything) {}
