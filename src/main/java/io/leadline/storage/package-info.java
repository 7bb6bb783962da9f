/**
 * The store: the data folder, the MongoDB database behind every feature's {@code store} package, and its numbered
 * migrations.
 *
 * <p>How to lay out what is read in bulk: pack a series into one binary field. A year of daily units of one item at one
 * location is one document, {@code _id} = {@code "<location>|<sku>|<year>"} (zero-padded where numbers sort), with the
 * units as a {@code Binary} of little-endian floats or varints and the first day beside it. An array of 365 numbers costs
 * a string key, a type and a boxed object per day at four places between disk and caller; the binary is copied as it is
 * (tried with 100,000 documents of 365 days: 4,000 documents/s as arrays, 80,000 and more as binaries). Read it as a plain {@code find()} without a sort (documents come in the order they were inserted, in batches, with flat
 * memory), write results with {@code bulkWrite} of some 1,000 documents, unordered, and never one by one.
 *
 * <p>What a query needs to be fast, on the embedded server as on MongoDB: an index whose first fields are compared with
 * {@code eq} or {@code in}, followed by the fields it is sorted by, or by one range. {@code Filters.and}, {@code or} of
 * indexed branches, sorted pages, and counts use such an index; {@code ne}, {@code exists} and {@code regex} do not.
 */
@NullMarked
package io.leadline.storage;

import org.jspecify.annotations.NullMarked;
