package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadline.suite.Effort;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every workbook that comes in is unfolded in one place: nothing is fetched, nothing told, nothing unfolded far, and no error but one. */
class HostileWorkbooksTest {

    private static final long UNFOLDED = 16L << 20;
    private static final String SECRET = "what stands in a file of the server";
    private static final AtomicInteger ASKED = new AtomicInteger();

    @TempDir
    static Path folder;

    private static ServerSocket server;

    @BeforeAll
    static void listen() throws IOException {
        server = new ServerSocket(0);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var asked = server.accept()) {
                    ASKED.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    static Stream<HostileWorkbook> tricks() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), SECRET);
        return HostileWorkbook.all(file.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/x");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void aTrickOfAWorkbookIsRefusedOrReadAsWhatItIsNot(HostileWorkbook hostile) throws IOException {
        Path book = Files.write(Files.createTempFile(folder, "hostile", ".xlsx"), hostile.content());
        Path target = Files.createTempDirectory(folder, "unfolded");
        AtomicReference<Throwable> caught = new AtomicReference<>();

        Duration effort = Effort.of(() -> caught.set(catchThrowable(() -> {
            Map<String, Path> sheets = Workbooks.unfold(book, target, UNFOLDED);
            for (Path sheet : sheets.values()) {
                assertThat(Files.readString(sheet))
                        .doesNotContain(SECRET, "root:", "haha".repeat(10), "a".repeat(100_001));
                assertThat(Files.size(sheet)).isLessThan(UNFOLDED);
            }
            assertThat(sheets.keySet().toString()).doesNotContain(SECRET, "root:", "haha".repeat(10));
        })));

        Throwable refused = caught.get();
        if (refused != null) {
            assertThat(refused).isInstanceOf(IOException.class);
            assertThat(String.valueOf(refused.getMessage())).doesNotContain(SECRET, "root:");
        }
        assertThat(effort).isLessThan(Effort.MUCH);
        assertThat(ASKED).as("connections").hasValue(0);
        assertThat(Path.of("/tmp/leadline-outside.txt")).doesNotExist();
    }

    /** A sheet that was cut and pasted in for years has rules for hundreds of ranges. */
    @Test
    void aSheetWithRulesForManyRangesIsRead() throws IOException {
        Path book = Files.write(
                Files.createTempFile(folder, "ranges", ".xlsx"),
                HostileWorkbook.withRules("A1000:B2000 ".repeat(500).strip()).content());

        assertThat(Workbooks.unfold(book, folder, UNFOLDED)).containsOnlyKeys("Sheet1");
    }

    @Test
    void theOneThatTheTricksAreMadeOfIsRead() throws IOException {
        Path book = Files.write(
                Files.createTempFile(folder, "plain", ".xlsx"),
                HostileWorkbook.none().content());

        Map<String, Path> sheets = Workbooks.unfold(book, folder, UNFOLDED);

        assertThat(sheets).containsOnlyKeys("Sheet1");
        assertThat(Files.readString(sheets.get("Sheet1"))).isEqualTo("\"sku\",\"name\",\n\"A1\",\"Cup\",\n");
    }
}
