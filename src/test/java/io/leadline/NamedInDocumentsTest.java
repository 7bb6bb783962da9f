package io.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that lead through the code are followed to the letter: each class that they name with its room is there. */
class NamedInDocumentsTest {

    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][a-z]\\w*)");

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/walks.md"})
    void everyClassThatIsNamedWithItsRoomIsThere(String document) throws IOException {
        Set<String> named = CLASS.matcher(Files.readString(Path.of(document)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().allMatch(NamedInDocumentsTest::exists, "is there");
    }

    private static boolean exists(String name) {
        String file = "io/leadline/" + name.replace('.', '/') + ".java";
        return Files.exists(Path.of("src/main/java", file)) || Files.exists(Path.of("src/test/java", file));
    }
}
