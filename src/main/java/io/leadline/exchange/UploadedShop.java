package io.leadline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files that somebody uploads one by one or as a zip file. Only file names are taken from a zip, never its
 * paths, and it may not unfold to more than 4 GB.
 */
public final class UploadedShop {

    private static final Logger log = LoggerFactory.getLogger(UploadedShop.class);

    /** Ends the name of a file that one zip file had twice, so that nobody has to guess which was meant. */
    static final String AGAIN = ".again";

    private static final long MOST_BYTES = 4L << 30;
    /** What the engine and the files of orders need to go on. */
    private static final long LEFT_FREE_BYTES = 3L << 30;

    private static final long LOOK_EVERY_BYTES = 64L << 20;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;
    private long bytes;
    private long lookedAt = -1;

    private UploadedShop(Path folder) {
        this.folder = folder;
    }

    /**
     * A new, empty folder for one upload. Takes along what lies beside it since a week: a page that is left removes its own,
     * but not where the program ended first; and files of an import that failed are kept for another try.
     */
    public static UploadedShop in(Path parent) throws IOException {
        Files.createDirectories(parent);
        sweep(parent, Instant.now().minus(KEPT));
        return new UploadedShop(Files.createTempDirectory(parent, "upload"));
    }

    static void sweep(Path parent, Instant before) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(parent)) {
            old = folders.filter(Files::isDirectory).toList();
        }
        for (Path folder : old) {
            try {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    new UploadedShop(folder).delete();
                }
            } catch (IOException e) {
                // It is another's, or just went with its page: no reason to take no uploads any more.
                log.warn("What was uploaded to {} long ago could not be removed", folder, e);
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /**
     * @throws IOException if the file is none that can be read, too large or cannot be kept
     */
    public void add(String fileName, InputStream content) throws IOException {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            Set<String> names = new HashSet<>();
            try (ZipInputStream zip = new ZipInputStream(content)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    String name = lastPart(entry.getName());
                    if (!entry.isDirectory() && isReadable(name)) {
                        String known = name.toLowerCase(Locale.ROOT);
                        if (names.add(known)) {
                            Files.deleteIfExists(folder.resolve(known + AGAIN));
                            keep(name, zip);
                        } else {
                            keep(known + AGAIN, zip);
                        }
                    }
                }
            }
        } else if (isReadable(lastPart(fileName))) {
            Files.deleteIfExists(folder.resolve(lastPart(fileName).toLowerCase(Locale.ROOT) + AGAIN));
            keep(lastPart(fileName), content);
        } else {
            throw new IOException(fileName + " is no CSV, text, XLSX or zip file");
        }
    }

    /** Removes everything that was uploaded. */
    public void delete() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.delete(folder);
    }

    private void keep(String name, InputStream content) throws IOException {
        InputStream limited = new InputStream() {
            @Override
            public int read() throws IOException {
                int next = content.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = content.read(buffer, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
        Files.copy(limited, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new IOException("The files unfold to more than " + MOST_BYTES + " bytes");
        }
        if (bytes / LOOK_EVERY_BYTES > lookedAt) {
            lookedAt = bytes / LOOK_EVERY_BYTES;
            if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE_BYTES) {
                throw new IOException("Less than " + LEFT_FREE_BYTES + " bytes would stay free on the disk");
            }
        }
    }

    private static boolean isReadable(String name) {
        return FolderContents.isReadable(name);
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
