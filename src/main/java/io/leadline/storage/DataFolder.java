package io.leadline.storage;

import io.leadline.shared.StartupProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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

    /**
     * Makes the folder if it is not there.
     *
     * @throws StartupProblem if it cannot be made or written
     */
    public static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw notWritable(folder, problem);
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(folder, new AccessDeniedException(folder.toString()));
        }
        return folder;
    }

    static StartupProblem notWritable(Path folder, Exception cause) {
        return new StartupProblem(
                "the data folder " + folder + " cannot be written: give yourself the right to write there, or choose"
                        + " another folder with --data DIR.",
                cause);
    }
}
