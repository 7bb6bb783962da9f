package io.leadline.ordering;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on its way in, on the disk and never whole in memory. It is measured while it comes, and what is too large is not
 * read to its end.
 */
final class IncomingFile implements AutoCloseable {

    private static final int PART_BYTES = 64 * 1024;

    private final Path file;
    private final long bytes;

    private IncomingFile(Path file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @return one of {@code most + 1} bytes, if there were more */
    static IncomingFile read(InputStream content, Path folder, long most) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "file", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] part = new byte[PART_BYTES];
            long bytes = 0;
            for (int read = content.read(part); read >= 0 && bytes <= most; read = content.read(part)) {
                out.write(part, 0, (int) Math.min(read, most + 1 - bytes));
                bytes += read;
            }
            return new IncomingFile(file, Math.min(bytes, most + 1));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    long bytes() {
        return bytes;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException("Cannot remove " + file, stays);
        }
    }
}
