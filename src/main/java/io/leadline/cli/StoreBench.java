package io.leadline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.leadline.storage.embedded.EmbeddedStore;
import io.leadline.storage.embedded.Safety;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * {@code ./leadline bench store}: writes per second of the embedded store with and without its safety, reads, and a page
 * of the inbox. The ways of writing take turns, so that a busy machine slows all of them.
 */
final class StoreBench {

    private static final int WRITERS = 8;
    private static final int DOCUMENTS = 10_000;
    private static final int TASKS = 100_000;
    private static final int PAGE = 50;
    private static final int PAGES = 300;
    private static final long WARM_UP_MS = 2_000;
    private static final long ROUND_MS = 3_000;
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;

    static final String USAGE = "Usage: leadline bench store";

    private StoreBench(PrintStream out, PrintStream err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        if (!args.isEmpty()) {
            err.println("leadline: bench store takes no arguments");
            return 2;
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        Path folder = Files.createTempDirectory("leadline-bench-store");
        try {
            StoreBench bench = new StoreBench(out, err, folder);
            bench.writes();
            bench.inbox();
            return 0;
        } finally {
            delete(folder);
        }
    }

    /** One way to run a server; {@code close} ends it. */
    private record Contender(String name, String uri, AutoCloseable close) {}

    private void writes() throws Exception {
        MongoServer plain =
                new MongoServer(new H2Backend(folder.resolve("plain.mv").toString()));
        List<Contender> contenders = List.of(
                new Contender(
                        "server as it comes (commits once a second)",
                        plain.bindAndGetConnectionString(),
                        plain::shutdownNow),
                ours("ours without journal (not safe)", Safety.NONE),
                ours("ours, outlives kill -9 (the default)", Safety.PROCESS),
                ours("ours, outlives a power cut", Safety.POWER));
        List<MongoClient> clients = contenders.stream()
                .map(contender -> MongoClients.create(contender.uri()))
                .toList();
        try {
            race(contenders, clients);
        } finally {
            // Also when a server fails in the middle, as the one that is not safe sometimes does: none may outlive its
            // folder.
            for (int i = 0; i < contenders.size(); i++) {
                clients.get(i).close();
                contenders.get(i).close().close();
            }
        }
    }

    private void race(List<Contender> contenders, List<MongoClient> clients) throws Exception {
        LongAdder failed = new LongAdder();
        double[] writes = new double[contenders.size()];
        double[] reads = new double[contenders.size()];
        for (MongoClient client : clients) {
            fill(collection(client));
        }
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                MongoCollection<Document> collection = collection(clients.get(i));
                err.printf(
                        "%s, %s%n",
                        round < 0 ? "warm-up" : "round " + (round + 1),
                        contenders.get(i).name());
                double written = perSecond(round < 0, i == 0 ? failed : null, each -> write(collection, each));
                double read = perSecond(
                        round < 0,
                        i == 0 ? failed : null,
                        each -> collection.find(Filters.eq(each % DOCUMENTS)).first());
                writes[i] += round < 0 ? 0 : written / ROUNDS;
                reads[i] += round < 0 ? 0 : read / ROUNDS;
            }
        }
        out.printf(
                "%nWith %d clients at once over %,d documents (a third inserts, the rest findOneAndUpdate):%n",
                WRITERS, DOCUMENTS);
        out.printf("%-46s %10s %10s%n", "", "writes/s", "reads/s");
        for (int i = 0; i < contenders.size(); i++) {
            out.printf("%-46s %,10.0f %,10.0f%n", contenders.get(i).name(), writes[i], reads[i]);
        }
        out.printf(
                "safe / as it comes: %.2f   safe / ours without journal: %.2f (at least 0.5 wanted)%n",
                writes[2] / writes[0], writes[2] / writes[1]);
        out.printf("the server as it comes refused %,d operations, which do not count%n", failed.sum());
    }

    private Contender ours(String name, Safety safety) {
        EmbeddedStore store = open(safety, safety.name());
        return new Contender(name, store.uri(), store);
    }

    private EmbeddedStore open(Safety safety, String subfolder) {
        return new EmbeddedStore(folder.resolve(subfolder), safety, failure -> failure.printStackTrace(err));
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("bench").getCollection("documents");
    }

    private static void fill(MongoCollection<Document> collection) {
        collection.insertMany(
                IntStream.range(0, DOCUMENTS).mapToObj(StoreBench::document).toList());
    }

    private static Document document(Object id) {
        return new Document("_id", id)
                .append("supplier", "S" + id.hashCode() % 100)
                .append("state", "RELEASED")
                .append("version", 1L)
                .append("at", new Date())
                .append(
                        "lines",
                        List.of(new Document("sku", "22423")
                                .append("quantity", 48)
                                .append("price", 12.75)))
                .append("comment", "x".repeat(150));
    }

    private static void write(MongoCollection<Document> collection, int each) {
        if (each % 3 == 0) {
            collection.insertOne(document(new ObjectId()));
        } else {
            collection.findOneAndUpdate(
                    Filters.eq(each % DOCUMENTS), // the only kind of filter for which the plain server has an index
                    Updates.combine(Updates.inc("version", 1L), Updates.set("at", new Date())));
        }
    }

    /** @param lost counts what fails, for the server that is known to fail; null where a failure ends the benchmark */
    private static double perSecond(boolean warmUp, @Nullable LongAdder lost, IntConsumer operation)
            throws InterruptedException {
        long length = (warmUp ? WARM_UP_MS : ROUND_MS) * 1_000_000;
        try (ExecutorService clients = Executors.newFixedThreadPool(WRITERS)) {
            long start = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                counts.add(clients.submit(() -> {
                    int done = 0;
                    while (System.nanoTime() - start < length) {
                        try {
                            operation.accept(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
                            done++;
                        } catch (MongoException failed) {
                            if (lost == null) {
                                throw failed;
                            }
                            lost.increment();
                        }
                    }
                    return done;
                }));
            }
            long all = 0;
            for (Future<Integer> count : counts) {
                all += count.get();
            }
            return all * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException problem) {
            throw new IllegalStateException(problem.getCause());
        }
    }

    private void inbox() {
        err.printf("filling an inbox with %,d open tasks%n", TASKS);
        try (EmbeddedStore store = open(Safety.PROCESS, "inbox");
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("bench");
            MongoCollection<Document> tasks = database.getCollection("tasks");
            tasks.createIndex(Indexes.ascending("state", "groups", "due", "_id"));
            tasks.createIndex(Indexes.ascending("state", "groups", "supplier", "due", "_id"));
            fillInbox(tasks);
            out.printf("%nAmong %,d open tasks, a page of %d:%n", TASKS, PAGE);
            out.printf("%-46s %10s %10s%n", "", "median ms", "95 % ms");
            Bson mine = Filters.and(Filters.eq("state", "OPEN"), Filters.in("groups", "buyer", "manager"));
            time("of two groups, by due date", () -> page(tasks, mine));
            Bson ofSupplier = Filters.and(mine, Filters.eq("supplier", "S17"));
            time("of one supplier too", () -> page(tasks, ofSupplier));
            Bson searched = Filters.and(mine, Filters.regex("title", "order O-1.*7"));
            time("whose title matches a search too", () -> page(tasks, searched));
            time("how many there are for two groups", () -> tasks.countDocuments(mine));
        }
    }

    private static void fillInbox(MongoCollection<Document> tasks) {
        Random random = new Random(1);
        List<String> groups = List.of("buyer", "manager", "goods-in", "logistics");
        for (int start = 0; start < TASKS; start += 1_000) {
            tasks.insertMany(IntStream.range(start, start + 1_000)
                    .mapToObj(i -> new Document("_id", 2_251_799_813_685_249L + i)
                            .append("state", "OPEN")
                            .append("groups", List.of(groups.get(random.nextInt(groups.size())), "admin"))
                            .append("supplier", "S" + random.nextInt(60))
                            .append("title", "Approve order O-" + i)
                            .append(
                                    "due",
                                    Date.from(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(10_000_000))))
                            .append("more", "x".repeat(200)))
                    .toList());
        }
    }

    private static List<Document> page(MongoCollection<Document> tasks, Bson filter) {
        return tasks.find(filter)
                .sort(Sorts.ascending("due", "_id"))
                .skip(ThreadLocalRandom.current().nextInt(5) * PAGE)
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    private void time(String name, Runnable query) {
        double[] ms = new double[PAGES];
        for (int i = -PAGES / 2; i < PAGES; i++) {
            long start = System.nanoTime();
            query.run();
            if (i >= 0) {
                ms[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(ms);
        out.printf("%-46s %10.1f %10.1f%n", name, ms[PAGES / 2], ms[PAGES * 95 / 100]);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
        }
    }
}
