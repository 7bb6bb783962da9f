package io.leadline.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The kinds of files that are known from the start, as {@code foreign-files.txt} tells them. */
final class ForeignFiles {

    /** Those that need most come first, so that the special one is found before the general. */
    static final List<ForeignFile> ALL = read().stream()
            .sorted((a, b) -> Integer.compare(b.needs().size(), a.needs().size()))
            .toList();

    private ForeignFiles() {}

    private static List<ForeignFile> read() {
        List<ForeignFile> all = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ForeignFiles.class.getResourceAsStream("/exchange/foreign-files.txt")),
                StandardCharsets.UTF_8))) {
            String key = "";
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    if (!key.isEmpty()) {
                        all.add(ForeignFile.read(key, lines));
                    }
                    key = line.substring(1, line.length() - 1);
                    lines = new ArrayList<>();
                } else if (!key.isEmpty() && !line.isBlank()) {
                    lines.add(line.strip());
                }
            }
            all.add(ForeignFile.read(key, lines));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of known files cannot be read", e);
        }
    }
}
