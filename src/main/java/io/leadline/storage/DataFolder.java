package io.leadline.storage;

import java.nio.file.Path;

/**
 * Where everything Leadline keeps on disk lies: the store, the engine's data, logs. It is ours alone while the
 * application runs.
 *
 * @param path absolute, existing and writable
 */
public record DataFolder(Path path) {

    public Path resolve(String child) {
        return path.resolve(child);
    }
}
