package io.leadline.storage;

/**
 * Where the store is reached, for another process that writes into it: the engine's exporter.
 *
 * @param uri MongoDB connection string; it may hold a password, so it is never logged
 * @param database name of the database that holds all collections
 */
public record StoreAddress(String uri, String database) {

    @Override
    public String toString() {
        return "StoreAddress[database=" + database + "]";
    }
}
