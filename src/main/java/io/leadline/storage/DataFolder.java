package io.leadline.storage;

import io.leadline.shared.OwnerOnly;
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

    /** In a folder with this bit everybody may write, and nobody may remove what others wrote. */
    private static final int STICKY = 01000;

    public Path resolve(String child) {
        return path.resolve(child);
    }

    /**
     * Makes the folder, for its owner alone, if it is not there.
     *
     * @throws StartupProblem if it cannot be made or written, or is everybody's
     */
    public static Path writable(Path folder) {
        try {
            OwnerOnly.createFolder(folder);
            refuseShared(folder);
        } catch (IOException problem) {
            throw notWritable(folder, problem);
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(folder, new AccessDeniedException(folder.toString()));
        }
        return folder;
    }

    /** Taking a folder such as /tmp from everybody else would break the machine. */
    private static void refuseShared(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0) {
            throw new StartupProblem("the data folder " + folder
                    + " is one that all users of this machine share: choose" + " a folder of its own with --data DIR.");
        }
    }

    static StartupProblem notWritable(Path folder, Exception cause) {
        return new StartupProblem(
                "the data folder " + folder + " cannot be written: give yourself the right to write there, or choose"
                        + " another folder with --data DIR.",
                cause);
    }
}
