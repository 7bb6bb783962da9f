package io.leadline.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of writing into several stores, again and again over the same folders. */
class KillTest {

    private static final int KILLS = 4;
    private static final List<String> STORES = List.of("first", "second", "third");
    private static final int MOST_LINES = 1_000;
    private static final long SEED = 20_260_101;

    @TempDir
    Path folder;

    /** What the store has acknowledged so far: the last number of each store's threads. */
    private final Map<String, Long> inserted = new HashMap<>();

    private final Map<String, Long> updated = new HashMap<>();

    @Test
    void nothingAcknowledgedIsLostOrDoubledByKills() throws Exception {
        Random random = new Random(SEED);
        long acknowledged = 0;
        long start = System.nanoTime();

        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged += writeAndKill(1 + random.nextInt(MOST_LINES));
            for (String store : STORES) {
                compare(kill, store);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf(
                "kill test: %d stores killed %d times in %.0f s, %,d acknowledged writes, 0 lost, 0 doubled%n",
                STORES.size(), KILLS, seconds, acknowledged);
    }

    /** @param lines after how many acknowledgements the process is killed; more may be on their way */
    private int writeAndKill(int lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName()));
        STORES.forEach(store -> command.add(folder.resolve(store).toString()));
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int heard = 0;
        try (BufferedReader output = writer.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                String[] words = line.split(" ");
                if (words.length == 4) { // the last line may be cut off
                    (words[0].equals("insert") ? inserted : updated).put(words[1], Long.parseLong(words[2]));
                    if (++heard == lines) {
                        writer.toHandle().destroyForcibly(); // kill -9 that leaves us the output to read to its end
                    }
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(heard).as("acknowledgements before the writer ended").isGreaterThanOrEqualTo(lines);
        return heard;
    }

    private void compare(int kill, String store) {
        try (OpenStore open = new OpenStore(folder.resolve(store))) {
            MongoCollection<Document> facts = open.collection("facts");
            List<String> threads = IntStream.range(0, KilledWriter.THREADS)
                    .mapToObj(i -> "t" + i)
                    .toList();
            for (String thread : threads) {
                String name = store + "/" + thread;
                long lastInsert = inserted.getOrDefault(name, -1L);
                List<Long> numbers = facts.find(Filters.eq("thread", thread))
                        .map(fact -> fact.getLong("number"))
                        .into(new ArrayList<>());
                assertThat(numbers).as("kill %d, facts of %s", kill, name).doesNotHaveDuplicates();
                // Acknowledged ones are all there; beyond them at most the one whose acknowledgement was cut off.
                assertThat(numbers.size() - (lastInsert + 1))
                        .as("kill %d, facts of %s beyond the acknowledged %d", kill, name, lastInsert)
                        .isBetween(0L, 1L);
                Document counter =
                        open.collection("counters").find(Filters.eq(thread)).first();
                long count = counter == null ? 0 : counter.getLong("count");
                assertThat(count - updated.getOrDefault(name, 0L))
                        .as("kill %d, count of %s", kill, name)
                        .isBetween(0L, 1L);
                inserted.put(name, numbers.size() - 1L);
                updated.put(name, count);
            }
            assertThat(facts.countDocuments(Filters.in("thread", threads)))
                    .as("kill %d, entries of the index of %s", kill, store)
                    .isEqualTo(facts.find().into(new ArrayList<>()).size());
        }
    }
}
