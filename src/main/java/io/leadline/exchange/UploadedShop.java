package io.leadline.exchange;

import io.leadline.exchange.UploadRefused.Why;
import io.leadline.shared.FileName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files that somebody uploads one by one or as a zip file, several at a time. Only file names are taken from a zip,
 * never its paths, and it may not unfold to more than {@link UploadLimits} say. A file is there when it has come in as a
 * whole; what was cut off is removed.
 */
public final class UploadedShop {

    private static final Logger log = LoggerFactory.getLogger(UploadedShop.class);

    /** Ends the name of a file that one zip file had twice, so that nobody has to guess which was meant. */
    static final String AGAIN = ".again";

    /** What the engine and the files of orders need to go on. */
    private static final long LEFT_FREE_BYTES = 3L << 30;

    /** So long is the last record of a zip file, without its comment; how many entries there are stands in its middle. */
    private static final int DIRECTORY_END = 22;

    private static final int ENTRIES_AT = 10;

    private static final String ZIP = ".zip";

    /** Of files in a zip file that does not say, as most programs that do not say write them. */
    private static final Charset NAMES =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private static final long LOOK_EVERY_BYTES = 64L << 20;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;
    private final UploadLimits limits;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lookedAt = new AtomicLong(-1);
    private int files;
    private volatile boolean gone;

    private UploadedShop(Path folder, UploadLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * A new, empty folder for one upload. Takes along what lies beside it since a week: a page that is left removes its own,
     * but not where the program ended first; and files of an import that failed are kept for another try.
     */
    public static UploadedShop in(Path parent) throws IOException {
        return in(parent, UploadLimits.USUAL);
    }

    /** The same within other limits. */
    public static UploadedShop in(Path parent, UploadLimits limits) throws IOException {
        Files.createDirectories(parent);
        sweep(parent, Instant.now().minus(KEPT));
        return new UploadedShop(Files.createTempDirectory(parent, "upload"), limits);
    }

    static void sweep(Path parent, Instant before) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(parent)) {
            old = folders.filter(Files::isDirectory).toList();
        }
        for (Path folder : old) {
            try {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    new UploadedShop(folder, UploadLimits.USUAL).delete();
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
     * Takes a file while it comes in.
     *
     * @throws UploadRefused if the file is none that can be read, or too large
     * @throws IOException if it breaks off or cannot be kept
     */
    public void add(String fileName, InputStream content) throws IOException {
        String name = FileName.cleaned(fileName);
        boolean zip = isZip(name);
        if (!zip && !isReadable(name)) {
            throw new UploadRefused(Why.KIND, fileName + " is no CSV, text, XLSX or zip file");
        }
        Path part = part(files + 1);
        try {
            receive(content, part);
            if (zip) {
                unfold(part);
            } else {
                keep(part, name, false);
            }
        } finally {
            discard(part);
        }
    }

    /** All of its files, or none: half a shop looks like a whole one. */
    private synchronized void unfold(Path zipFile) throws IOException {
        int entries = entries(zipFile);
        if (entries < 0) {
            throw new UploadRefused(Why.DAMAGED, "The zip file is damaged, or not all of it is there");
        }
        files--; // It is none itself.
        int together = files + entries;
        Set<String> names = new HashSet<>();
        List<Unfolded> all = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zipFile)), NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = FileName.cleaned(entry.getName());
                if (!entry.isDirectory() && isZip(name)) {
                    throw new UploadRefused(Why.NESTED, "The zip file holds another: " + name);
                }
                if (!entry.isDirectory() && isReadable(name)) {
                    Unfolded one = new Unfolded(part(together), name, !names.add(name.toLowerCase(Locale.ROOT)));
                    all.add(one);
                    receive(zip, one.part);
                }
            }
            if (all.isEmpty()) {
                throw new UploadRefused(Why.EMPTY, "The zip file holds no file that can be read");
            }
            for (Unfolded one : all) {
                keep(one.part, one.name, one.again);
            }
        } catch (ZipException | IllegalArgumentException e) {
            // Not only its compression: also names that are no text.
            throw new UploadRefused(Why.DAMAGED, "The zip file is damaged: " + e.getMessage());
        } finally {
            for (Unfolded one : all) {
                discard(one.part);
            }
            files++;
        }
    }

    /**
     * How many entries a zip file says it has; -1 if it is not there as a whole. One that was cut off lacks its directory,
     * which stands at its end; reading file by file would not find that out.
     */
    private static int entries(Path zipFile) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zipFile.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), DIRECTORY_END + 0xFFFF)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            for (int i = end.length - DIRECTORY_END; i >= 0; i--) {
                if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                    return end[i + ENTRIES_AT] & 0xFF | (end[i + ENTRIES_AT + 1] & 0xFF) << 8;
                }
            }
            return -1;
        }
    }

    /** @param again whether the same zip file had a file of this name before */
    private record Unfolded(Path part, String name, boolean again) {}

    /**
     * Not yet one of the files: nobody looks at what is not there as a whole.
     *
     * @param together how many there would be with what comes along with it
     */
    private synchronized Path part(int together) throws IOException {
        if (gone) {
            throw new UploadRefused(Why.LEFT, "The page was left");
        }
        if (files >= limits.files()) {
            throw new UploadRefused(
                    Why.FILES,
                    Math.max(limits.files() + 1L, together),
                    limits.files(),
                    "These are more than " + limits.files() + " files");
        }
        files++;
        return Files.createTempFile(folder, "incoming", ".part");
    }

    private synchronized void keep(Path part, String name, boolean again) throws IOException {
        Path second = folder.resolve(name.toLowerCase(Locale.ROOT) + AGAIN);
        if (!again) {
            discard(second);
        }
        Path place = again ? second : folder.resolve(name);
        discard(place);
        Files.move(part, place);
    }

    /** What was refused, replaced or cut off takes no room from what comes later. */
    private synchronized void discard(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            bytes.addAndGet(-Files.size(file));
            files--;
            Files.delete(file);
        }
    }

    /** Removes everything that was uploaded; what still comes in is cut off. */
    public void delete() throws IOException {
        gone = true;
        remove();
    }

    private synchronized void remove() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException && !file.equals(folder)) {
                    return FileVisitResult.CONTINUE; // cut off just now
                }
                throw e;
            }
        });
        Files.delete(folder);
    }

    private void receive(InputStream content, Path part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                count(read);
            }
        }
    }

    private void count(int more) throws IOException {
        long now = bytes.addAndGet(more);
        if (gone) {
            throw new UploadRefused(Why.LEFT, "The page was left");
        }
        long most = limits.size().toBytes();
        if (now > most) {
            throw new UploadRefused(Why.BYTES, now, most, "The files unfold to more than " + most + " bytes");
        }
        long look = now / LOOK_EVERY_BYTES;
        if (lookedAt.getAndUpdate(before -> Math.max(before, look)) < look
                && Files.getFileStore(folder).getUsableSpace() < LEFT_FREE_BYTES) {
            throw new UploadRefused(Why.DISK, "Less than " + LEFT_FREE_BYTES + " bytes would stay free on the disk");
        }
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    private static boolean isReadable(String name) {
        return FolderContents.isReadable(name);
    }
}
