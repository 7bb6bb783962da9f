package io.leadline.ordering;

import java.io.InputStream;
import java.util.Optional;

/** The contents of the files kept with orders. */
public interface OrderFiles {

    /** Stored under the id once; the same id again changes nothing. */
    void put(String orderId, String fileId, String name, byte[] content);

    /** Close the stream. */
    Optional<InputStream> open(String orderId, String fileId);
}
