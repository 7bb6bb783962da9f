package io.leadline.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads on only while lines end: a file without any end of line is not held in memory to look for one. */
final class ShortLines extends FilterReader {

    /** No row of a table is as long; a field of a million characters is still named by its row. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private int ofLine;

    ShortLines(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        int at = offset + read - 1;
        while (at >= offset && into[at] != '\n' && into[at] != '\r') {
            at--;
        }
        ofLine = at < offset ? ofLine + Math.max(0, read) : offset + read - 1 - at;
        if (ofLine > MOST_CHARACTERS) {
            throw new IOException("a line of it has more than " + MOST_CHARACTERS + " characters");
        }
        return read;
    }
}
