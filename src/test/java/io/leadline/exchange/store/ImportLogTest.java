package io.leadline.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.exchange.FileMapping;
import io.leadline.exchange.FileMappings;
import io.leadline.exchange.FileResult;
import io.leadline.exchange.ImportLog;
import io.leadline.exchange.ImportLog.ErrorQuery.Sort;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.Problem;
import io.leadline.exchange.RowError;
import io.leadline.exchange.ShopFile;
import io.leadline.shared.Saved;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf({MongoImportLog.class, MongoFileMappings.class})
class ImportLogTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private static TestStore store;
    private ImportLog log;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        log = new MongoImportLog(store.database());
    }

    @Test
    void aFolderThatIsCalledAsTheGeneratedShopIsACompanysOwn() {
        log.save(run("1", "demo"));
        log.save(run("2", "demo till 2030-02-01"));
        assertThat(log.anyOwn()).isFalse();

        for (String own : List.of("shop", "Demo", "demonstration", "demo tills", "", ImportRun.own("demo"))) {
            store.empty();
            log.save(run("1", "demo"));
            log.save(run("3", own));
            assertThat(log.anyOwn()).as(own).isTrue();
        }
        assertThat(ImportRun.own("shop")).isEqualTo("shop");
    }

    private static ImportRun run(String id, String source) {
        return new ImportRun(id, source, "f", ImportRun.State.DONE, NOW, NOW, List.of(), 0, 0, null);
    }

    @Test
    void theLastMappingForTheSameHeadersIsKeptAndCanBeForgotten() {
        FileMappings mappings = new MongoFileMappings(store.database());
        FileMapping first = new FileMapping(
                List.of("day", "no. $"), ShopFile.SALES, Map.of("date", "Day", "sku", "No. $", "channel", "=web"));
        FileMapping second = new FileMapping(List.of("day", "no. $"), ShopFile.STOCK, Map.of("as_of", "Day"));
        mappings.put(first);
        mappings.put(second);

        assertThat(mappings.all()).containsExactly(second);

        mappings.remove(second.headers());

        assertThat(mappings.all()).isEmpty();
    }

    @Test
    void aRunComesBackWhole() {
        ImportRun done = new ImportRun(
                "a",
                "Größe 漢字.zip",
                "f".repeat(64),
                ImportRun.State.DONE,
                NOW,
                NOW.plusMillis(1),
                List.of(
                        new FileResult(ShopFile.ITEMS, 9, new Saved(1, 2, 3), 3),
                        new FileResult(ShopFile.SALES, Long.MAX_VALUE, Saved.NOTHING, 0)),
                3,
                1,
                LocalDate.of(2030, 2, 28));
        ImportRun bare = run("b", ImportRun.State.RUNNING, NOW);

        log.save(done);
        log.save(bare);

        assertThat(log.find("a")).contains(done);
        assertThat(log.find("b")).contains(bare);
        assertThat(log.find("c")).isEmpty();
    }

    @Test
    void aRunThatIsSavedAgainReplacesItself() {
        log.save(run("a", ImportRun.State.RUNNING, NOW));
        log.save(run("a", ImportRun.State.DONE, NOW));

        assertThat(log.latest(10)).extracting(ImportRun::state).containsExactly(ImportRun.State.DONE);
    }

    @Test
    void runsComeNewestFirst() {
        log.save(run("a", ImportRun.State.DONE, NOW));
        log.save(run("b", ImportRun.State.DONE, NOW));
        log.save(run("c", ImportRun.State.DONE, NOW.minusSeconds(1)));

        assertThat(log.latest(10)).extracting(ImportRun::id).containsExactly("b", "a", "c");
        assertThat(log.latest(2)).extracting(ImportRun::id).containsExactly("b", "a");
    }

    @Test
    void onlyRunsThatWereCutOffAreMarkedSo() {
        log.save(run("a", ImportRun.State.RUNNING, NOW));
        log.save(run("b", ImportRun.State.FAILED, NOW));

        log.interruptRunning();

        assertThat(log.find("a")).map(ImportRun::state).contains(ImportRun.State.INTERRUPTED);
        assertThat(log.find("a").orElseThrow().finishedAt()).isNotNull();
        assertThat(log.find("b")).contains(run("b", ImportRun.State.FAILED, NOW));
    }

    @Test
    void errorsComeBackWholeInTheOrderOfTheFiles() {
        RowError file = new RowError("items.csv", 0, "", "", Problem.EMPTY_FILE, List.of());
        RowError field = new RowError(
                "items.csv", Long.MAX_VALUE, "name", "Größe 漢字 ".repeat(90), Problem.TOO_LONG, List.of("9"));
        log.addErrors("a", List.of(file));
        log.addErrors("a", List.of());
        log.addErrors("a", List.of(field));
        log.addErrors("b", List.of(error(1)));

        assertThat(log.allErrors("a")).containsExactly(file, field);
        assertThat(log.allErrors("b")).containsExactly(error(1));
        assertThat(log.allErrors("c")).isEmpty();
    }

    @Test
    void errorsEndWhereTooManyBegin() {
        log.addErrors("a", errors(ImportLog.ERRORS_KEPT - 1));
        log.addErrors("a", errors(700));

        assertThat(log.allErrors("a").count()).isBetween(ImportLog.ERRORS_KEPT - 500L, (long) ImportLog.ERRORS_KEPT);
    }

    @Test
    void theErrorsOfOldRunsAreForgottenAndTheRunsStay() {
        for (int i = 0; i < 7; i++) {
            log.save(run("run" + i, ImportRun.State.RUNNING, NOW.plusSeconds(i)));
            log.addErrors("run" + i, errors(600));
            log.save(run("run" + i, ImportRun.State.DONE, NOW.plusSeconds(i)));
        }

        assertThat(log.allErrors("run0")).isEmpty();
        assertThat(log.allErrors("run1")).isEmpty();
        assertThat(log.allErrors("run2")).hasSize(600);
        assertThat(log.latest(10)).hasSize(7);
    }

    @Test
    void errorsAreFoundByFileAndTextAndSorted() {
        RowError name = new RowError("items.csv", 2, "name", "b", Problem.MISSING_VALUE, List.of());
        RowError cost = new RowError("items.csv", 3, "unit_cost", "c", Problem.NEGATIVE, List.of());
        RowError date = new RowError("sales.csv", 4, "date", "a", Problem.NOT_A_DATE, List.of());
        log.addErrors("a", List.of(name, cost, date));

        assertThat(found("", "items.csv", Sort.ORDER, false)).containsExactly(name, cost);
        assertThat(found("", "", Sort.ORDER, true)).containsExactly(date, cost, name);
        assertThat(found("", "", Sort.VALUE, false)).containsExactly(date, name, cost);
        assertThat(found("", "", Sort.FIELD, false)).containsExactly(date, name, cost);
        assertThat(found("", "", Sort.PROBLEM, true)).containsExactly(date, cost, name);
        assertThat(found(" UNIT_ ", "", Sort.ORDER, false)).containsExactly(cost);
        assertThat(found(".*", "", Sort.ORDER, false)).isEmpty();
        assertThat(found("", "none.csv", Sort.ORDER, false)).isEmpty();
    }

    @Test
    void errorsComeByPages() {
        log.addErrors("a", errors(7));

        assertThat(log.errors(query(3, 2)).rows()).containsExactly(error(3), error(4));
        assertThat(log.errors(query(6, 2)).rows()).containsExactly(error(6));
        assertThat(log.errors(query(9, 2)).rows()).isEmpty();
        assertThat(log.errors(query(9, 2)).total()).isEqualTo(7);
    }

    private List<RowError> found(String text, String file, Sort sort, boolean descending) {
        return log.errors(new ImportLog.ErrorQuery("a", text, file, sort, descending, 0, 100, Locale.ENGLISH))
                .rows();
    }

    private static ImportLog.ErrorQuery query(int offset, int limit) {
        return new ImportLog.ErrorQuery("a", "", "", Sort.ORDER, false, offset, limit, Locale.ENGLISH);
    }

    private static List<RowError> errors(int count) {
        return IntStream.range(0, count).mapToObj(ImportLogTest::error).toList();
    }

    private static RowError error(int line) {
        return new RowError("sales.csv", line, "units", "x", Problem.NOT_A_NUMBER, List.of());
    }

    private static ImportRun run(String id, ImportRun.State state, Instant at) {
        return new ImportRun(id, "demo", "print", state, at, null, List.of(), 0, 0, null);
    }
}
