package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrontEndBundleTest {

    private static final Pattern NPM = Pattern.compile("@NpmPackage\\(value = \"([^\"]+)\", version = \"([^\"]+)\"\\)");
    private static final Pattern ICON = Pattern.compile("VaadinIcon\\.([A-Z][A-Z0-9_]*)|\"vaadin:([a-z0-9-]+)\"");
    private static final Pattern VAADIN = Pattern.compile("<vaadin.version>(.*)</vaadin.version>");

    @Test
    void theCommittedBundleWasMadeOfThePresentFrontEnd() throws IOException {
        Path made = Path.of("src/main/bundles/prod.sources");

        assertThat(Files.readAllLines(made))
                .as("The front end has changed after its bundle was made: run ./leadline bundle and commit"
                        + " src/main/bundles")
                .isEqualTo(Stream.of(frontEndFiles(), npmPackages(), vaadinVersion())
                        .flatMap(List::stream)
                        .toList());
        assertThat(Path.of("src/main/bundles/prod.bundle")).isNotEmptyFile();
    }

    /** The bundle holds the icons alone that pages name: another one would be an empty place on the page. */
    @Test
    void everyIconThatAPageNamesIsInTheBundle() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> ICON.matcher(read(file)).results())
                            .map(found -> found.group(1) != null
                                    ? found.group(1).toLowerCase(Locale.ROOT).replace('_', '-')
                                    : found.group(2)))
                    .as("Run ./leadline bundle and commit frontend/icons.txt and src/main/bundles")
                    .isNotEmpty()
                    .isSubsetOf(Files.readAllLines(Path.of("frontend/icons.txt")));
        }
    }

    private static List<String> frontEndFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("frontend"))) {
            return files.filter(file -> file.toString().endsWith(".ts") || file.endsWith("icons.txt"))
                    .sorted()
                    .map(file -> hash(file) + "  frontend/" + file.getFileName())
                    .toList();
        }
    }

    private static List<String> npmPackages() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> NPM.matcher(read(file)).results())
                    .map(found -> "npm " + found.group(1) + " " + found.group(2))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> vaadinVersion() {
        return VAADIN.matcher(read(Path.of("pom.xml")))
                .results()
                .map(found -> "vaadin " + found.group(1))
                .toList();
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new IllegalStateException("Cannot hash " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
