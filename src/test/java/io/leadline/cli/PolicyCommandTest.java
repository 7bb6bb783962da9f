package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCommandTest {

    private static final String GOOD =
            "{\"id\":1,\"model\":\"order_rounding\",\"inputs\":{\"need\":61,\"moq\":50,\"multiple\":12}}\n";
    private static final String BAD = "{\"id\":\"b\",\"model\":\"eoq\",\"inputs\":{\"fixed_cost\":\"x\"}}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyLineIsAnsweredInOrder() {
        int exitCode = run(GOOD + "\n" + GOOD);

        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.equals("{\"id\":1,\"result\":{\"order_quantity\":72}}"));
    }

    @Test
    void aBadLineIsAnsweredWithItsErrorAndTheOthersGoOn() {
        int exitCode = run(BAD + GOOD + "{\n");

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(3)
                .element(0)
                .asString()
                .contains("\"id\":\"b\"", "fixed_cost is \\\"x\\\"");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1: fixed_cost", "line 3: not a JSON object");
    }

    @Test
    void badLinesMayBeSkipped() {
        assertThat(run(BAD + GOOD, "--skip-bad")).isZero();
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("", "--inputt", "x")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--inputt");
    }

    @Test
    void aFileThatIsMissingOrEmptyIsSaid() {
        assertThat(run("", "--input", "nowhere.jsonl")).isEqualTo(2);
        assertThat(run("\n")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no file or folder nowhere.jsonl", "there is no question")
                .doesNotContain("Exception");
    }

    private int run(String input, String... args) {
        return PolicyCommand.run(
                List.of(args),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
