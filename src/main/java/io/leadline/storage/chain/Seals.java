package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.storage.Guarded;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Seals in {@code chain_seals}: each stands for how far every chain of every history reached when all were found as they
 * were written, and hangs on the seal before it. Its hash is what a company keeps elsewhere. What the newest one stands
 * for lies in {@code chain_sealed}, a page for some thousand subjects, so that a subject that was removed together with
 * its head is named.
 */
final class Seals {

    static final String SEALS = "chain_seals";
    static final String PAGES = "chain_sealed";

    private static final int SUBJECTS_ON_A_PAGE = 2_000;
    private static final int HASH_BYTES = 32;
    private static final Finding.Kind BROKEN = Finding.Kind.BROKEN;

    private final MongoCollection<Document> seals;
    private final MongoCollection<Document> pages;

    Seals(MongoDatabase database) {
        this.seals = database.getCollection(SEALS);
        this.pages = database.getCollection(PAGES);
    }

    /** A seal that was made, or none yet. */
    record Seal(long number, String hash) {

        static final Seal NONE = new Seal(0, "");
    }

    /** What the newest seal stands for, by history and subject; what is wrong with it and those before it goes to found. */
    Map<String, Map<String, Link>> newest(List<Finding> found) {
        String before = "";
        long expected = 1;
        Document newest = null;
        for (Document seal : seals.find().sort(Sorts.ascending("_id"))) {
            long number = seal.getLong("_id");
            boolean fits = number == expected
                    && hash(number, seal.getDate("at"), seal.getString("root"), before)
                            .equals(seal.getString("hash"));
            if (!fits) {
                found.add(new Finding(BROKEN, "seals", String.valueOf(number), "does not hang on the one before it"));
            }
            before = seal.getString("hash");
            expected = number + 1;
            newest = seal;
        }
        if (newest == null) {
            return Map.of();
        }
        List<Document> its = pages.find(eq("seal", newest.get("_id")))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
        if (!root(its).equals(newest.getString("root"))) {
            found.add(new Finding(
                    BROKEN, "seals", String.valueOf(newest.get("_id")), "what it stands for is not what was sealed"));
        }
        return read(its);
    }

    private static Map<String, Map<String, Link>> read(List<Document> pages) {
        Map<String, Map<String, Link>> sealed = new HashMap<>();
        for (Document page : pages) {
            Map<String, Link> links = sealed.computeIfAbsent(page.getString("history"), h -> new HashMap<>());
            List<String> subjects = page.getList("subjects", String.class, List.of());
            List<Long> numbers = page.getList("numbers", Long.class, List.of());
            ByteBuffer hashes = ByteBuffer.wrap(page.get("hashes", Binary.class).getData());
            for (int i = 0; i < Math.min(subjects.size(), numbers.size()); i++) {
                byte[] hash = new byte[HASH_BYTES];
                if (hashes.remaining() >= HASH_BYTES) {
                    hashes.get(hash);
                }
                links.put(subjects.get(i), new Link(numbers.get(i), new Binary(hash)));
            }
        }
        return sealed;
    }

    /** Seals the chains as they are; does nothing where another instance does so at this moment. */
    Seal seal(Map<String, Map<String, Link>> ends, Instant at) {
        Document last = seals.find().sort(Sorts.descending("_id")).first();
        long number = last == null ? 1 : last.getLong("_id") + 1;
        List<Document> its = new ArrayList<>();
        new TreeMap<>(ends).forEach((history, links) -> its.addAll(pages(number, history, new TreeMap<>(links))));
        if (!its.isEmpty()) {
            Guarded.addAll(pages, its);
        }
        Date when = Date.from(at);
        String root = root(its);
        String hash = hash(number, when, root, last == null ? "" : last.getString("hash"));
        Document seal = new Document("_id", number)
                .append("at", when)
                .append("root", root)
                .append("hash", hash);
        if (!Guarded.add(seals, seal)) {
            return last();
        }
        pages.deleteMany(ne("seal", number));
        return new Seal(number, hash);
    }

    Seal last() {
        Document last = seals.find().sort(Sorts.descending("_id")).first();
        return last == null ? Seal.NONE : new Seal(last.getLong("_id"), String.valueOf(last.get("hash")));
    }

    /** Empty where there is no such seal. */
    String hash(long number) {
        Document seal = seals.find(eq(number)).first();
        return seal == null ? "" : String.valueOf(seal.get("hash"));
    }

    private static List<Document> pages(long number, String history, TreeMap<String, Link> links) {
        List<Map.Entry<String, Link>> all = new ArrayList<>(links.entrySet());
        List<Document> its = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SUBJECTS_ON_A_PAGE) {
            List<Map.Entry<String, Link>> some = all.subList(from, Math.min(from + SUBJECTS_ON_A_PAGE, all.size()));
            ByteArrayOutputStream hashes = new ByteArrayOutputStream();
            some.forEach(one -> hashes.writeBytes(one.getValue().hash().getData()));
            its.add(new Document("_id", String.format("%010d|%s|%08d", number, history, from))
                    .append("seal", number)
                    .append("history", history)
                    .append("subjects", some.stream().map(Map.Entry::getKey).toList())
                    .append(
                            "numbers",
                            some.stream().map(one -> one.getValue().number()).toList())
                    .append("hashes", new Binary(hashes.toByteArray())));
        }
        return its;
    }

    private static String root(List<Document> pages) {
        MessageDigest sha = Link.sha();
        for (Document page : pages) {
            sha.update(Canonical.bytes(page.toBsonDocument()));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String hash(long number, Date at, String root, String before) {
        MessageDigest sha = Link.sha();
        Link.part(sha, number + " " + at.getTime());
        Link.part(sha, root);
        Link.part(sha, before);
        return HexFormat.of().formatHex(sha.digest());
    }
}
