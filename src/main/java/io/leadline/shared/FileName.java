package io.leadline.shared;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** The name of a file as it is kept and given out again, whatever somebody's program called it. */
public final class FileName {

    private static final String FORBIDDEN = "\"*/:<>?\\|";

    /** Disks keep 255, and something is put behind some. */
    private static final int MOST_BYTES = 200;

    private static final int LONGEST_ENDING = 12;

    private FileName() {}

    /** Without its folders and without characters that steer programs; empty where nothing is left of it. */
    public static String cleaned(String given) {
        String held = given.length() > 10_000 ? given.substring(given.length() - 10_000) : given;
        String name = held.substring(Math.max(held.lastIndexOf('/'), held.lastIndexOf('\\')) + 1);
        String plain = Bounds.FILE_NAME
                .without(name)
                .chars()
                .mapToObj(c -> FORBIDDEN.indexOf(c) >= 0 ? "_" : String.valueOf((char) c))
                .collect(Collectors.joining())
                .strip();
        return plain.matches("\\.*") ? "" : shortened(plain);
    }

    /** As much as every disk keeps: without its middle, with its ending. */
    private static String shortened(String name) {
        int point = name.lastIndexOf('.');
        String ending = point < 0 || name.length() - point > LONGEST_ENDING ? "" : name.substring(point);
        String start = name.substring(0, Math.min(name.length() - ending.length(), MOST_BYTES));
        while (bytes(start) + bytes(ending) > MOST_BYTES || endsWithin(start)) {
            start = start.substring(0, start.length() - 1);
        }
        return start + ending;
    }

    private static boolean endsWithin(String text) {
        return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A kind as servers name it; whatever else a client says is bytes. */
    public static String mediaType(String given) {
        String kind = given.toLowerCase(Locale.ROOT);
        return kind.length() <= 100 && kind.matches("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")
                ? kind
                : "application/octet-stream";
    }
}
