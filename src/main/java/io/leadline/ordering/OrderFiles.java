package io.leadline.ordering;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contents of the files kept with orders. */
public interface OrderFiles {

    /**
     * Stored under the id once; the same id again changes nothing.
     *
     * @param supplier who adds it, null if it is one of the company's own people
     */
    void put(String orderId, String fileId, String name, @Nullable String supplier, InputStream content);

    /** What this supplier has added to one order. */
    long bytesOf(String supplier, String orderId);

    /** What this supplier has added to all its orders from then on. */
    long bytesOf(String supplier, Instant since);

    /** Close the stream. */
    Optional<InputStream> open(String orderId, String fileId);
}
