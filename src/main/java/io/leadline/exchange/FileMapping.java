package io.leadline.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person said of a file that Leadline did not know: which of ours it is, and where each column comes from. It counts
 * for every file with the same headers.
 *
 * @param headers all of the file's, in lower case, in order
 * @param columns by our column the header of theirs, or {@link #FIXED} and a text that is the same in every row
 */
public record FileMapping(List<String> headers, ShopFile file, Map<String, String> columns) {

    public static final String FIXED = "=";

    public FileMapping {
        headers = List.copyOf(headers);
        columns = Map.copyOf(new TreeMap<>(columns));
        if (headers.isEmpty() || !file.columns().containsAll(columns.keySet())) {
            throw new IllegalArgumentException("A mapping names columns of " + file + ", not " + columns.keySet());
        }
    }

    /** What is missing for the file to be read. */
    public List<String> missing() {
        return file.required().stream()
                .filter(column -> !columns.containsKey(column))
                .toList();
    }
}
