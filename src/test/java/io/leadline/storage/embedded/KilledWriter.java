package io.leadline.storage.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.LoggerFactory;

/**
 * Writes into several stores with several threads each until it is killed, and says on standard output what they have
 * acknowledged: {@code insert <store>/<thread> <number> .} and {@code update <store>/<thread> <count> .}, a full stop behind
 * each. Several stores, because starting a process to kill it costs more than what it writes.
 */
final class KilledWriter {

    static final int THREADS = 4;

    private static final long PAUSE_NANOS = 20_000_000;

    private KilledWriter() {}

    /** The folders of the stores. */
    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.ERROR);
        for (String folder : args) {
            Thread.ofPlatform().start(() -> writeInto(Path.of(folder)));
        }
    }

    private static void writeInto(Path folder) {
        OpenStore open = new OpenStore(folder);
        MongoCollection<Document> facts = open.collection("facts");
        facts.createIndex(Indexes.ascending("thread", "number"), new IndexOptions().unique(true));
        facts.createIndex(Indexes.ascending("thread", "text"));
        for (int i = 0; i < THREADS; i++) {
            String thread = "t" + i;
            Thread.ofPlatform().start(() -> write(open, folder.getFileName() + "/" + thread, thread));
        }
        while (true) {
            open.store.checkpoint(); // so often that the kill hits one now and then
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void write(OpenStore open, String name, String thread) {
        MongoCollection<Document> facts = open.collection("facts");
        MongoCollection<Document> counters = open.collection("counters");
        long number = facts.countDocuments(Filters.eq("thread", thread));
        while (true) {
            facts.insertOne(new Document("thread", thread)
                    .append("number", number)
                    .append("text", "text " + number % 10)
                    .append("more", "x".repeat((int) (number % 700))));
            say("insert " + name + " " + number + " .");
            number++;
            counters.updateOne(Filters.eq(thread), Updates.inc("count", 1L), new UpdateOptions().upsert(true));
            Document counter = counters.find(Filters.eq(thread)).first();
            say("update " + name + " " + counter.getLong("count") + " .");
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
