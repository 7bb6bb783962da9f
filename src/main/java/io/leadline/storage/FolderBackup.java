package io.leadline.storage;

import io.leadline.shared.OwnerOnly;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A data folder as one file and back: store and engine together, because each knows half of the story. The folder is
 * held while it is copied, so nothing moves meanwhile.
 */
public final class FolderBackup {

    private static final String LOCK = "leadline.lock";

    private FolderBackup() {}

    /**
     * Copies the folder into a zip file, which is there only when it is whole, and which its owner alone may read.
     *
     * @return how many files were copied
     * @throws io.leadline.shared.StartupProblem if the folder is in use
     * @throws FileAlreadyExistsException if the file is there already
     */
    public static int save(Path data, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        int files;
        try (FolderLock lock = FolderLock.take(data, 0);
                OutputStream out = new BufferedOutputStream(OwnerOnly.newFile(unfinished));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            files = copyInto(zip, lock.folder().path(), unfinished.toAbsolutePath());
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(unfinished);
            throw problem;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return files;
    }

    private static int copyInto(ZipOutputStream zip, Path folder, Path unfinished) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(LOCK)) && !file.equals(unfinished))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        return files.size();
    }

    /**
     * Copies a backup into a folder that is empty or not there yet.
     *
     * @return how many files were copied
     * @throws IOException if the folder has content, or the file is no backup
     */
    public static int restore(Path file, Path data) throws IOException {
        if (Files.isDirectory(data) && !isEmpty(data)) {
            throw new IOException("the folder " + data + " is not empty");
        }
        int files = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in);
                FolderLock lock = FolderLock.take(data, 0)) {
            Path folder = lock.folder().path();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || entry.isDirectory()) {
                    throw new IOException(file + " is not a backup of Leadline: it contains " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
                files++;
            }
        }
        if (files == 0) {
            throw new IOException(file + " is not a backup of Leadline: there is nothing in it");
        }
        return files;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(path -> path.endsWith(LOCK));
        }
    }
}
