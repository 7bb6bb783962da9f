package io.leadline.shared;

import java.util.Locale;
import java.util.stream.Collectors;

/** The name of a file as it is kept and given out again, whatever somebody's program called it. */
public final class FileName {

    private static final String FORBIDDEN = "\"*/:<>?\\|";

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
        return plain.matches("\\.*") ? "" : plain;
    }

    /** A kind as servers name it; whatever else a client says is bytes. */
    public static String mediaType(String given) {
        String kind = given.toLowerCase(Locale.ROOT);
        return kind.length() <= 100 && kind.matches("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")
                ? kind
                : "application/octet-stream";
    }
}
