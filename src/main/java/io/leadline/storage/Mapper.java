package io.leadline.storage;

import org.bson.Document;

/** How one kind of record is written into a document and read back; {@code read(write(x))} equals {@code x}. */
public interface Mapper<T> {

    /** The document's {@code _id}. */
    String id(T value);

    /** The whole document with its {@code _id}. */
    Document write(T value);

    T read(Document document);
}
