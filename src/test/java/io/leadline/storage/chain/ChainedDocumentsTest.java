package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Guarded;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of entry of every history that lies in documents, tampered with in every way behind the application's back. */
class ChainedDocumentsTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final String SUBJECT = "S-1";

    private static TestStore store;
    private static MongoDatabase database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new CompleteChains());
        database = store.database();
    }

    @AfterEach
    void empty() {
        store.empty();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** One kind of entry. */
    record Kind(History.InDocument history, Strand strand) {

        @Override
        public String toString() {
            return history.name() + "." + strand.name();
        }
    }

    static Stream<Kind> kinds() {
        return histories().flatMap(history -> history.strands().stream().map(strand -> new Kind(history, strand)));
    }

    static Stream<Kind> lists() {
        return kinds().filter(kind -> kind.strand() instanceof Strand.Listed);
    }

    static Stream<History.InDocument> histories() {
        return Histories.all().stream()
                .filter(History.InDocument.class::isInstance)
                .map(History.InDocument.class::cast);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatWasWrittenByTheApplicationIsFoundAsItWas(History.InDocument history) {
        written(history);

        CheckResult result = look();

        assertThat(result.found()).isEmpty();
        assertThat(result.subjects()).isEqualTo(2);
        assertThat(result.entries())
                .isEqualTo(2L
                        * history.strands().stream()
                                .mapToInt(strand -> strand instanceof Strand.Once ? 1 : 4)
                                .sum());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anAlteredEntryIsNamed(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.get(entries.size() / 2).put("what", "forged"));

        assertNamed(kind, Finding.Kind.ALTERED, kind.strand().name());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRemovedEntryIsNamed(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.remove(entries.size() / 2));

        boolean oneOfSeveral =
                kind.strand() instanceof Strand.State state && state.paths().size() > 1;
        assertNamed(
                kind,
                oneOfSeveral ? Finding.Kind.ALTERED : Finding.Kind.REMOVED,
                kind.strand().name());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theLastOneRemovedIsNamed(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.removeLast());

        assertNamed(kind, Finding.Kind.REMOVED, kind.strand().name() + " 4");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anAddedEntryIsNamed(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.add(1, entry(9)));

        assertNamed(kind, Finding.Kind.ADDED, kind.strand().name() + " 2");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aCopyOfAnEntryIsNamed(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.add(new Document(entries.getFirst())));

        assertNamed(kind, Finding.Kind.ADDED, kind.strand().name() + " 5");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void reorderedEntriesAreNamed(Kind kind) {
        written(kind.history());

        change(kind, entries -> Collections.swap(entries, 1, 2));

        assertNamed(kind, Finding.Kind.REORDERED, kind.strand().name() + " 2");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theLastEntryRemovedWithItsLinkIsFoundByTheHead(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.removeLast());
        List<Document> links = links(kind.history());
        links.removeLast();
        links(kind.history(), links);

        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found -> found.subject().equals(SUBJECT));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEntryForgedWithItsWholeChainIsFoundByTheHead(Kind kind) {
        written(kind.history());

        change(kind, entries -> entries.getFirst().put("what", "forged"));
        Document forged = of(kind.history()).find(eq(SUBJECT)).first();
        of(kind.history()).updateOne(eq(SUBJECT), Updates.unset(Link.FIELD));
        Document head = database.getCollection(Heads.COLLECTION)
                .find(eq(kind.history().name() + "|" + SUBJECT))
                .first();
        DocumentChain.begin(database, kind.history());
        database.getCollection(Heads.COLLECTION).replaceOne(eq(head.get("_id")), head);

        assertThat(forged).isNotNull();
        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found -> found.subject().equals(SUBJECT));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aChainThatWasTakenAwayIsFound(History.InDocument history) {
        written(history);

        of(history).updateOne(eq(SUBJECT), Updates.unset(Link.FIELD));

        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found ->
                        found.subject().equals(SUBJECT) && found.history().equals(history.name()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aSubjectThatIsGoneIsNamed(History.InDocument history) {
        written(history);

        of(history).deleteOne(eq(SUBJECT));

        assertThat(look().findings())
                .containsExactly(new Finding(Finding.Kind.REMOVED, history.name(), SUBJECT, "with all its entries"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aSubjectThatIsGoneWithItsHeadIsNamedByTheSeal(History.InDocument history) {
        written(history);
        HistoryCheck.keep(database, List.of(history), NOW);

        of(history).deleteOne(eq(SUBJECT));
        database.getCollection(Heads.COLLECTION).deleteOne(eq(history.name() + "|" + SUBJECT));

        assertThat(look().findings())
                .containsExactly(new Finding(Finding.Kind.REMOVED, history.name(), SUBJECT, "with all its entries"));
    }

    /** Nobody waits for a night: this store has no seal yet. */
    @ParameterizedTest
    @MethodSource("histories")
    void aSubjectThatIsGoneWithItsHeadIsNamedByTheRoll(History.InDocument history) {
        for (String subject : List.of(SUBJECT, "S-2")) {
            store.empty();
            written(history);

            removeWithHead(history, subject);

            assertThat(look().findings())
                    .containsExactly(
                            new Finding(Finding.Kind.REMOVED, history.name(), subject, "with all its entries"));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aSubjectThatIsTakenOffTheRollAsWellIsMissed(History.InDocument history) {
        for (int place = 1; place <= 2; place++) {
            store.empty();
            written(history);

            removeWithHead(history, "S-" + place);
            database.getCollection(Roll.COLLECTION).deleteOne(eq("n", (long) place));

            assertThat(look().findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.line())
                            .startsWith("BROKEN roll " + history.name())
                            .contains(" are gone"));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aRollThatIsGoneOrRewrittenIsTold(History.InDocument history) {
        written(history);

        database.getCollection(Roll.COLLECTION).updateOne(eq("n", 1L), Updates.set("subject", "S-2"));
        assertThat(look().findings()).isNotEmpty().allMatch(found -> found.kind() == Finding.Kind.BROKEN);
        database.getCollection(Roll.COLLECTION).deleteMany(new Document());
        assertThat(look().findings()).isNotEmpty().allMatch(found -> found.kind() == Finding.Kind.BROKEN);
        database.getCollection(Roll.ENDS).deleteMany(new Document());
        assertThat(look().findings()).isNotEmpty().allMatch(found -> found.kind() == Finding.Kind.BROKEN);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aSubjectThatACrashKeptOffTheRollGetsItsPlace(History.InDocument history) {
        written(history);
        database.getCollection(Roll.COLLECTION).deleteOne(eq("n", 2L));
        database.getCollection(Roll.ENDS).updateOne(eq(history.name()), Updates.set("n", 1L));
        assertThat(look().found()).isEmpty();

        HistoryCheck.keep(database, List.of(history), NOW);
        removeWithHead(history, "S-2");

        assertThat(look().findings())
                .contains(new Finding(Finding.Kind.REMOVED, history.name(), "S-2", "with all its entries"));
    }

    @Test
    void whoBeginSubjectsAtTheSameTimeMakeOneRoll() throws InterruptedException {
        History.InDocument history = histories().findFirst().orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 40)
                    .forEach(i -> threads.submit(() -> {
                        Document document = new Document("_id", "T-" + i);
                        history.strands().forEach(strand -> fill(document, strand, 1));
                        new DocumentChain(database, history).add(document, first -> Guarded.add(of(history), first));
                    }));
        }

        assertThat(look().found()).isEmpty();
        assertThat(new Roll(database, history.name()).read().subjects()).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatIsPutIntoTheStoreWithoutAChainIsNamed(Kind kind) {
        written(kind.history());
        Document forged = new Document("_id", "S-9");
        fill(forged, kind.strand(), 1);

        of(kind.history()).insertOne(forged);

        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found ->
                        found.kind() == Finding.Kind.ADDED && found.subject().equals("S-9"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aValueThatIsPutWhereNoneWasIsNamed(Kind kind) {
        new DocumentChain(database, kind.history())
                .add(new Document("_id", SUBJECT), first -> Guarded.add(of(kind.history()), first));

        Document next = of(kind.history()).find(eq(SUBJECT)).first();
        fill(next, kind.strand(), 1);
        replaced(kind.history(), next);

        assertNamed(kind, Finding.Kind.ALTERED, kind.strand().name());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aSubjectCopiedUnderAnotherIdIsNamed(History.InDocument history) {
        written(history);

        of(history).insertOne(new Document(of(history).find(eq(SUBJECT)).first()).append("_id", "S-9"));

        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found -> found.subject().equals("S-9"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theNextWriteOfTheApplicationCoversNothingUp(Kind kind) {
        written(kind.history());
        change(kind, entries -> entries.getFirst().put("what", "forged"));

        Document next = of(kind.history()).find(eq(SUBJECT)).first();
        entries(kind, next).add(entry(9));
        new DocumentChain(database, kind.history()).save(next, all -> replaced(kind.history(), all));

        assertNamed(kind, Finding.Kind.ALTERED, kind.strand().name() + " 1");
    }

    static Stream<Kind> states() {
        return kinds().filter(kind -> kind.strand() instanceof Strand.State);
    }

    @ParameterizedTest
    @MethodSource("states")
    void noLaterValueCoversUpWhatWasChanged(Kind kind) {
        written(kind.history());
        change(kind, one -> one.getFirst().put("what", "forged"));

        Document next = of(kind.history()).find(eq(SUBJECT)).first();
        fill(next, kind.strand(), 9);
        new DocumentChain(database, kind.history()).save(next, all -> replaced(kind.history(), all));

        assertNamed(kind, Finding.Kind.ALTERED, kind.strand().name());
    }

    /** What was written before a value was chained is chained by the next start: an order that was closed long ago has no next write. */
    @ParameterizedTest
    @MethodSource("states")
    void aValueOfTheLastReleaseIsChainedAtTheNextStart(Kind kind) {
        History.InDocument before = new History.InDocument(
                kind.history().name(),
                kind.history().collection(),
                kind.history().strands().stream()
                        .filter(strand -> !(strand instanceof Strand.State))
                        .toList(),
                kind.history().records());
        written(before);
        Document next = of(before).find(eq(SUBJECT)).first();
        fill(next, kind.strand(), 1);
        replaced(before, next);

        new CompleteChains().apply(database);
        new CompleteChains().apply(database);
        assertThat(look().found()).isEmpty();
        Document chained = of(before).find(eq(SUBJECT)).first();
        change(kind, one -> one.getFirst().put("what", "forged"));
        assertNamed(kind, Finding.Kind.ALTERED, kind.strand().name());

        next = new Document(chained);
        replaced(before, next);
        assertThat(look().found()).isEmpty();
        fill(next, kind.strand(), 2);
        new DocumentChain(database, kind.history()).save(next, all -> replaced(kind.history(), all));

        assertThat(look().findings()).isEmpty();
        change(kind, one -> one.getFirst().put("what", "forged"));
        assertNamed(kind, Finding.Kind.ALTERED, kind.strand().name());
    }

    /** What was cut off before the upgrade is not covered up by it. */
    @ParameterizedTest
    @MethodSource("states")
    void theUpgradeCoversNothingUp(Kind kind) {
        History.InDocument before = new History.InDocument(
                kind.history().name(),
                kind.history().collection(),
                kind.history().strands().stream()
                        .filter(strand -> !(strand instanceof Strand.State))
                        .toList(),
                kind.history().records());
        written(before);
        Kind last = new Kind(before, before.strands().getLast());
        change(last, entries -> entries.removeLast());
        List<Document> links = links(before);
        links.removeLast();
        links(before, links);

        new CompleteChains().apply(database);

        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found -> found.subject().equals(SUBJECT));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void documentsOfTheLastReleaseAreBegunOnce(History.InDocument history) {
        written(history);
        of(history).updateMany(new Document(), Updates.unset(Link.FIELD));
        database.getCollection(Heads.COLLECTION).drop();

        DocumentChain.begin(database, history);
        DocumentChain.begin(database, history);

        assertThat(look().found()).isEmpty();
        assertThat(look().subjects()).isEqualTo(2);
    }

    private static void assertNamed(Kind kind, Finding.Kind what, String entry) {
        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found -> found.history().equals(kind.history().name())
                        && found.subject().equals(SUBJECT));
        assertThat(look().findings())
                .anyMatch(found -> found.kind() == what && found.entry().startsWith(entry));
    }

    private static void removeWithHead(History.InDocument history, String subject) {
        of(history).deleteOne(eq(subject));
        database.getCollection(Heads.COLLECTION).deleteOne(eq(Heads.id(history.name(), subject)));
    }

    private static CheckResult look() {
        return HistoryCheck.look(database, Histories.all(), NOW);
    }

    /** Two subjects, each begun with one entry of each list and then given three more and what is written once. */
    private static void written(History.InDocument history) {
        DocumentChain chain = new DocumentChain(database, history);
        for (String subject : List.of(SUBJECT, "S-2")) {
            Document document = new Document("_id", subject);
            history.strands().forEach(strand -> fill(document, strand, 1));
            chain.add(document, first -> Guarded.add(of(history), first));
            for (int i = 2; i <= 4; i++) {
                Document next = of(history).find(eq(subject)).first();
                int number = i;
                history.strands().forEach(strand -> fill(next, strand, number));
                chain.save(next, all -> replaced(history, all));
            }
        }
    }

    private static boolean replaced(History history, Document next) {
        return of(history).replaceOne(eq(next.get("_id")), next).getMatchedCount() == 1;
    }

    private static void fill(Document document, Strand strand, int number) {
        Document holder = holder(document, strand);
        switch (strand) {
            case Strand.Listed list -> {
                List<Document> more = new ArrayList<>(holder.getList(last(list), Document.class, List.of()));
                more.add(entry(number));
                holder.put(last(list), more);
            }
            case Strand.State state ->
                state.paths().forEach(path -> holder(document, path).put(last(path), entry(number)));
            case Strand.Once once -> {
                if (number == 1) {
                    once.fields().forEach(field -> holder.put(field, entry(7)));
                }
            }
        }
    }

    private static Document entry(int number) {
        return new Document("what", "entry " + number).append("at", Date.from(NOW.plusSeconds(number)));
    }

    private static void change(Kind kind, Consumer<List<Document>> tamper) {
        Document document = of(kind.history()).find(eq(SUBJECT)).first();
        switch (kind.strand()) {
            case Strand.Once once -> changeOne(holder(document, once), once.sign(), tamper);
            case Strand.State state -> changeOne(holder(document, state), last(state), tamper);
            case Strand.Listed list -> tamper.accept(entries(kind, document));
        }
        of(kind.history()).replaceOne(eq(SUBJECT), document);
    }

    private static void changeOne(Document holder, String field, Consumer<List<Document>> tamper) {
        List<Document> one = new ArrayList<>(List.of(new Document(holder.get(field, Document.class))));
        tamper.accept(one);
        holder.put(field, one.isEmpty() ? null : one.getFirst());
    }

    private static List<Document> entries(Kind kind, Document document) {
        return holder(document, kind.strand()).getList(last(kind.strand()), Document.class);
    }

    private static String path(Strand strand) {
        return strand instanceof Strand.State state ? state.paths().getLast() : strand.path();
    }

    private static String last(Strand strand) {
        return last(path(strand));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Document holder(Document document, Strand strand) {
        return strand instanceof Strand.Once ? holder(document, strand.path() + ".") : holder(document, path(strand));
    }

    /** What has the last step of a path. */
    private static Document holder(Document document, String path) {
        List<String> steps = new ArrayList<>(Arrays.asList(path.split("\\.", -1)));
        steps.removeLast();
        steps.removeIf(String::isEmpty);
        Document holder = document;
        for (String step : steps) {
            holder.putIfAbsent(step, new Document());
            holder = holder.get(step, Document.class);
        }
        return holder;
    }

    private static List<Document> links(History.InDocument history) {
        return new ArrayList<>(of(history).find(eq(SUBJECT)).first().getList(Link.FIELD, Document.class));
    }

    private static void links(History.InDocument history, List<Document> links) {
        of(history).updateOne(eq(SUBJECT), Updates.set(Link.FIELD, links));
    }

    private static MongoCollection<Document> of(History history) {
        return database.getCollection(history.collection());
    }
}
