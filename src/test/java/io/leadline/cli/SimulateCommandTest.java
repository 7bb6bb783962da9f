package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("simulate"));
        all.addAll(List.of(args));
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.run(all, InputStream.nullInputStream(), to, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --output x                                   | --world is missing
        --world moon --output x                      | there is no world "moon"
        --world calm                                 | --output is missing
        --world calm --output x --days 0             | --days "0" is no whole number from 1 to 730
        --world calm --output x --days many          | --days "many" is no whole number
        --world calm --output x --people sometimes   | --people "sometimes" is neither on nor off
        --world calm --output x --policy no.json     | --policy no.json is no file
        --world calm --output x --compare nowhere    | --compare nowhere has no summary.csv
        --world calm --output x --kill 1000          | --kill "1000" is no whole number from 1 to 100
        --world calm --output x --speed 3            | there is no option "--speed"
        --world calm --output                        | --output needs a value after it
        """)
    void badOptionsAreNamedAndEndWithTwo(String args, String sentence) {
        assertThat(run(args.strip().split("\\s+"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(sentence).contains("--help");
    }

    @Test
    void aFolderThatHoldsAnotherFlightIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("data"));

        assertThat(run("--world", "calm", "--output", folder.toString())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("holds another flight");
    }

    @Test
    void tellsItsOptions() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--world", "--people", "--policy", "--compare", "--kill", "port-closure");
    }
}
