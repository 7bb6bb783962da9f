package io.leadline.storage;

import io.leadline.shared.OwnerOnly;
import io.leadline.shared.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds the data folder for one process, and keeps it to its owner. The operating system lets go of the lock when the process dies, so a killed
 * application never locks itself out.
 */
final class FolderLock implements AutoCloseable {

    /** The engine refuses commands below 2 GB of free disk; the rest is room to notice and act. */
    static final long NEEDED_FREE_BYTES = 2_500_000_000L;

    private final DataFolder folder;
    private final FileChannel channel;
    private final boolean ownersAlone;

    private FolderLock(DataFolder folder, FileChannel channel, boolean ownersAlone) {
        this.folder = folder;
        this.channel = channel;
        this.ownersAlone = ownersAlone;
    }

    /** @throws StartupProblem if the folder is used by another process, not writable, or on a nearly full disk */
    static FolderLock take(Path path) {
        return take(path, NEEDED_FREE_BYTES);
    }

    static FolderLock take(Path path, long neededFreeBytes) {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel channel = open(folder);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new StartupProblem("the data folder " + folder + " is used by another Leadline process: stop that"
                        + " one, or choose another folder with --data DIR.");
            }
            refuseFullDisk(folder, neededFreeBytes);
            return new FolderLock(new DataFolder(folder), channel, OwnerOnly.tighten(folder));
        } catch (IOException | RuntimeException problem) {
            closeQuietly(channel);
            throw problem instanceof StartupProblem known ? known : DataFolder.notWritable(folder, problem);
        }
    }

    DataFolder folder() {
        return folder;
    }

    /** Whether nobody else may read what lies in it; some file systems and owners of folders do not let us see to that. */
    boolean ownersAlone() {
        return ownersAlone;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path folder) {
        try {
            return FileChannel.open(
                    DataFolder.writable(folder).resolve("leadline.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException problem) {
            throw DataFolder.notWritable(folder, problem);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void refuseFullDisk(Path folder, long neededFreeBytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < neededFreeBytes) {
            throw new StartupProblem(String.format(
                    "the disk of the data folder %s has %.1f GB free and Leadline needs %.1f GB: free some space, or"
                            + " choose a folder on another disk with --data DIR.",
                    folder, free / 1e9, neededFreeBytes / 1e9));
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The problem that led here is the one to report.
        }
    }
}
