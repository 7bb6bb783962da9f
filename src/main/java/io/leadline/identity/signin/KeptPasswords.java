package io.leadline.identity.signin;

import io.leadline.shared.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Random passwords of the accounts that Leadline makes, in a file that its owner alone may read: the store has only their
 * hashes, and what was printed once is soon lost.
 */
final class KeptPasswords {

    private static final String HEAD = """
        # Passwords that Leadline made. Whoever has read them may delete this file; then they are known to nobody else.
        """;

    private static final String BETWEEN = " / ";

    /** Without those that look alike, because people type them. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    KeptPasswords(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    boolean exist() {
        return Files.exists(file);
    }

    /** By sign-in name. */
    Map<String, String> read() {
        if (!exist()) {
            return Map.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains(BETWEEN))
                    .map(line -> line.split(BETWEEN, 2))
                    .collect(Collectors.toMap(
                            words -> words[0].strip(), words -> words[1].strip(), (a, b) -> b, LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** Before they are set, so that no account gets a password that nobody can find. */
    void add(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(read());
        all.putAll(more);
        String lines = all.entrySet().stream()
                .map(each -> each.getKey() + BETWEEN + each.getValue() + "\n")
                .collect(Collectors.joining("", HEAD, ""));
        try {
            OwnerOnly.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    /** Of about 99 bits. */
    String make() {
        return random.ints((long) GROUPS * GROUP, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
