package io.leadline.shell;

import java.io.IOException;
import java.io.InputStream;

/** What somebody sends, measured while it comes; how it ends badly is told apart from what fails on our side. */
final class MeasuredStream extends InputStream {

    private final InputStream content;
    private final long mostBytes;
    private long bytes;

    MeasuredStream(InputStream content, long mostBytes) {
        this.content = content;
        this.mostBytes = mostBytes;
    }

    /** More came than may. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(long mostBytes) {
            super("More than " + mostBytes + " bytes");
        }
    }

    /** The sender went, was too slow, or sends no form that can be read. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        BrokenOff(IOException cause) {
            super(cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read;
        try {
            read = content.read(into, from, length);
        } catch (IOException broken) {
            throw new BrokenOff(broken);
        }
        bytes += Math.max(read, 0);
        if (bytes > mostBytes) {
            throw new TooMuch(mostBytes);
        }
        return read;
    }

    /** The request goes on behind it. */
    @Override
    public void close() {}
}
