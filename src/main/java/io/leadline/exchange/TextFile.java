package io.leadline.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a text file in the encoding it has: UTF-8 as asked for, UTF-16 with its mark, otherwise Windows-1252. */
record TextFile(Path path, Charset charset) {

    static TextFile at(Path path) throws IOException {
        byte[] start = new byte[4];
        try (InputStream in = Files.newInputStream(path)) {
            int read = in.readNBytes(start, 0, 4);
            int mark = read < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
            if (mark == 0xfeff || mark == 0xfffe) {
                return new TextFile(path, StandardCharsets.UTF_16);
            }
            // Without its mark: every other byte of Latin letters is zero.
            if (read == 4 && start[1] == 0 && start[3] == 0 && start[0] != 0) {
                return new TextFile(path, StandardCharsets.UTF_16LE);
            }
            if (read == 4 && start[0] == 0 && start[2] == 0 && start[1] != 0) {
                return new TextFile(path, StandardCharsets.UTF_16BE);
            }
        }
        return new TextFile(path, isUtf8(path) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
    }

    boolean asAsked() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** A reader that stands behind the byte order mark, if there is one. */
    BufferedReader reader() throws IOException {
        BufferedReader reader = new BufferedReader(
                new ShortLines(new InputStreamReader(
                        Files.newInputStream(path),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE))),
                1 << 16);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /** Reads the whole file once: a wrong byte may stand in its last line. */
    private static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
