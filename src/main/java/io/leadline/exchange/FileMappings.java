package io.leadline.exchange;

import java.util.List;

/** The mappings that people have made, one for each list of headers. */
public interface FileMappings {

    /** Keeps it, instead of an earlier one for the same headers. */
    void put(FileMapping mapping);

    List<FileMapping> all();

    /** Forgets what was said of a file with these headers. */
    void remove(List<String> headers);
}
