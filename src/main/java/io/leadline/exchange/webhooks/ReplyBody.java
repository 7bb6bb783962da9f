package io.leadline.exchange.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How the body of an answer is read, RFC 9112, 6: by its length, in chunks, or up to the end. No more than a few megabytes of it.
 *
 * @param length below zero where it was not said
 */
record ReplyBody(long length, boolean chunked, Duration pause) {

    /** More than the longest answer of what is asked for here. */
    private static final int MOST = 8 * 1_024 * 1_024;

    private static final int MOST_LINES = 200;

    static ReplyBody head(InputStream in) throws IOException {
        long length = -1;
        boolean chunked = false;
        Duration pause = Duration.ZERO;
        for (int i = 0; i < MOST_LINES; i++) {
            String line = WebhookPost.line(in);
            if (line.isEmpty()) {
                return new ReplyBody(length, chunked, pause);
            }
            String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = number(value, 10);
                case "transfer-encoding" ->
                    chunked = value.toLowerCase(Locale.ROOT).endsWith("chunked");
                case "retry-after" -> pause = RetryAfter.read(value, Instant.now());
                default -> {
                    // Nothing that is needed here.
                }
            }
        }
        throw new IOException("the head of the answer has no end");
    }

    String body(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (chunked) {
            for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                take(in, chunk, body);
                WebhookPost.line(in);
            }
        } else if (length >= 0) {
            take(in, length, body);
        } else {
            body.writeBytes(in.readNBytes(MOST + 1));
            fits(body.size());
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static long chunk(InputStream in) throws IOException {
        return number(WebhookPost.line(in).split(";", 2)[0].strip(), 16);
    }

    private static void take(InputStream in, long size, ByteArrayOutputStream body) throws IOException {
        fits(size);
        fits(body.size() + size);
        byte[] part = in.readNBytes((int) size);
        if (part.length < size) {
            throw new EOFException("the answer was cut off");
        }
        body.writeBytes(part);
    }

    private static void fits(long size) throws IOException {
        if (size > MOST) {
            throw new IOException("the answer is larger than " + MOST + " bytes");
        }
    }

    private static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new IOException("the answer does not say how long it is");
    }
}
