package io.leadline.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The file that every change is appended to before its reply goes out. Whoever waits first writes for all who have
 * appended by then, so that writers at the same time share one write (and one force). What is in here is applied again
 * after a crash; what was cut off at the end was never acknowledged and is left out.
 */
final class Journal implements AutoCloseable {

    private static final int HEADER_BYTES = Integer.BYTES + Integer.BYTES;

    private final FileChannel channel;
    private final Safety safety;
    private final ReentrantLock writing = new ReentrantLock();

    private List<byte[]> pending = new ArrayList<>();
    private long appendedBytes;
    private volatile long writtenBytes;
    private volatile boolean failed;

    private Journal(FileChannel channel, Safety safety) {
        this.channel = channel;
        this.safety = safety;
    }

    static Journal create(Path file, Safety safety) {
        try {
            return new Journal(
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE),
                    safety);
        } catch (IOException problem) {
            throw new UncheckedIOException("The journal " + file + " cannot be created", problem);
        }
    }

    /** @return the position that {@link #await} has to reach for this record to be safe */
    synchronized long append(byte[] record) {
        appendedBytes += HEADER_BYTES + record.length;
        if (safety == Safety.NONE) {
            writtenBytes = appendedBytes;
        } else {
            pending.add(record);
        }
        return appendedBytes;
    }

    synchronized long appendedBytes() {
        return appendedBytes;
    }

    /** Returns once everything up to the position is in the file. */
    void await(long position) {
        while (writtenBytes < position) {
            writing.lock();
            try {
                if (failed) {
                    throw new UncheckedIOException(new IOException("The journal could not be written before"));
                }
                if (writtenBytes < position) {
                    writePending();
                }
            } finally {
                writing.unlock();
            }
        }
    }

    private void writePending() {
        List<byte[]> records;
        long upTo;
        synchronized (this) {
            records = pending;
            upTo = appendedBytes;
            pending = new ArrayList<>();
        }
        ByteBuffer group = ByteBuffer.allocate(Math.toIntExact(upTo - writtenBytes));
        for (byte[] record : records) {
            group.putInt(record.length).putInt(checksum(record)).put(record);
        }
        group.flip();
        try {
            while (group.hasRemaining()) {
                channel.write(group);
            }
            if (safety == Safety.POWER) {
                channel.force(false);
            }
        } catch (IOException problem) {
            failed = true;
            throw new UncheckedIOException("The journal cannot be written", problem);
        }
        writtenBytes = upTo;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Gives every whole record of the file, in order. */
    static void replay(Path file, Consumer<byte[]> each) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
            while (all.remaining() >= HEADER_BYTES) {
                int length = all.getInt();
                int checksum = all.getInt();
                if (length < 0 || length > all.remaining()) {
                    return;
                }
                byte[] record = new byte[length];
                all.get(record);
                if (checksum(record) != checksum) {
                    return;
                }
                each.accept(record);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The journal " + file + " cannot be read", problem);
        }
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record);
        return (int) crc.getValue();
    }
}
