package io.leadline.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every {@code leadline.*} setting that the source code reads. */
final class Settings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(leadline\\.[a-z0-9.-]+)");
    private static final Pattern CONDITION =
            Pattern.compile("@Conditional(?:OnProperty|OnBooleanProperty)\\((?:[^)]*?)\"(leadline\\.[a-z0-9.-]+)\"");
    private static final Pattern LOOKED_UP =
            Pattern.compile("(?:getProperty|containsProperty|getRequiredProperty)\\(\\s*\"(leadline\\.[a-z0-9.-]+)\"");
    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"(leadline[a-z0-9.-]*)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*$");

    private Settings() {}

    /** In kebab case, as they are documented. */
    static TreeSet<String> inCode() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                for (Pattern pattern : List.of(PLACEHOLDER, CONDITION, LOOKED_UP)) {
                    pattern.matcher(code).results().forEach(m -> found.add(m.group(1)));
                }
                Matcher record = RECORD.matcher(code);
                while (record.find()) {
                    for (String component : components(record.group(2))) {
                        found.add(record.group(1) + "." + component);
                    }
                }
            }
        }
        // The launcher tells the application where it lies and what memory it has; nobody sets these by hand.
        found.removeAll(List.of("leadline.home", "leadline.caller", "leadline.run-memory"));
        return found;
    }

    private static List<String> components(String parameters) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder current = new StringBuilder();
        for (char c : (parameters + ",").toCharArray()) {
            depth += c == '(' || c == '<' || c == '{' ? 1 : c == ')' || c == '>' || c == '}' ? -1 : 0;
            if (c != ',' || depth > 0) {
                current.append(c);
                continue;
            }
            Matcher name = COMPONENT.matcher(current.toString().strip());
            if (name.find()) {
                names.add(kebab(name.group(1)));
            }
            current.setLength(0);
        }
        return names;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
