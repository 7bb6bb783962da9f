package io.leadline.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Folders and files that their owner alone may read: on a machine that several people use, what the portal keeps back from
 * somebody must not lie open on the disk. File systems without such rights are told by a result, never by silence.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes the folder, and those above it that are missing; those that are there stay as they are. */
    public static Path createFolder(Path folder) throws IOException {
        return posix(folder)
                ? Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER))
                : Files.createDirectories(folder);
    }

    /** @throws java.nio.file.FileAlreadyExistsException if the file is there */
    public static OutputStream newFile(Path file) throws IOException {
        FileAttribute<?>[] rights = posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return java.nio.channels.Channels.newOutputStream(Files.newByteChannel(file, options, rights));
    }

    /** Whole or not at all, whatever was there before. */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try (OutputStream out = newFile(unfinished)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Takes every right of others from the folder and all that lies in it; links are not followed.
     *
     * @return whether the folder is the owner's alone now: not on a file system without such rights, and not where it
     *     belongs to somebody else
     */
    public static boolean tighten(Path folder) throws IOException {
        if (!posix(folder)) {
            return false;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                tightenOne(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                if (!attributes.isSymbolicLink()) {
                    tightenOne(each);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException goneOrClosed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return othersMay(folder).isEmpty();
    }

    /** What cannot be changed is found when the folder is looked at again: it protects all that lies in it. */
    private static void tightenOne(Path path) {
        try {
            Set<PosixFilePermission> others = othersMay(path);
            if (!others.isEmpty()) {
                Set<PosixFilePermission> rest = EnumSet.copyOf(Files.getPosixFilePermissions(path));
                rest.removeAll(others);
                Files.setPosixFilePermissions(path, rest);
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            // said by the result
        }
    }

    private static Set<PosixFilePermission> othersMay(Path path) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        rights.removeAll(FOLDER);
        return rights;
    }

    private static boolean posix(Path path) throws IOException {
        Path there = path.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.getFileStore(there).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
