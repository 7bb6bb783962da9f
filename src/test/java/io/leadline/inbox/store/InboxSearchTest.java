package io.leadline.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.Whereabouts;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxQuery.Sort;
import io.leadline.inbox.InboxStore;
import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.shared.Money;
import io.leadline.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the index finds is what somebody finds who reads every task. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxSearchTest {

    private static final int TASKS = 900;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor BUYER = actor(Set.of(Role.BUYER));
    private static final Actor MANAGER = actor(Set.of(Role.MANAGER));

    private final Map<TaskRecord, TaskSubject> all = new LinkedHashMap<>();
    private TestStore store;
    private InboxStore inbox;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new InboxIndexes(), new InboxSearchIndex());
        Audiences audiences = new Audiences(store.database());
        inbox = new MongoInbox(
                store.database(), audiences, new StaticListableBeanFactory().getBeanProvider(Whereabouts.class));
        Random random = new Random(11);
        for (int i = 1; i <= TASKS; i++) {
            all.put(task(i, random), about(i, random));
        }
        new ProjectionStore(store.database(), audiences, new CompanyCurrency("GBP"))
                .follow(all, List.of(), FeedPosition.of(1, TASKS));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o-1",
                "7",
                "acme",
                "s1 item 2",
                "größe",
                "ße l",
                "tem 1 o-2",
                "ITEM 12",
                ".*",
                "nothing",
                "\\E",
                "a b c"
            })
    void aSearchFindsEveryTaskWithAllItsWordsAndNoOther(String text) {
        for (Sort sort : Sort.values()) {
            for (Actor actor : List.of(BUYER, MANAGER)) {
                for (boolean everybody : new boolean[] {false, true}) {
                    InboxQuery query = InboxQuery.ALL
                            .about(text)
                            .sorted(sort, sort != Sort.VALUE)
                            .ofEverybody(everybody)
                            .page(5, 20);
                    List<InboxTask> expected = slowly(query, actor);

                    assertThat(inbox.rows(query, actor, NOW))
                            .as("%s", query)
                            .extracting(InboxTask::key)
                            .containsExactlyElementsOf(expected.stream()
                                    .map(InboxTask::key)
                                    .skip(5)
                                    .limit(20)
                                    .toList());
                    assertThat(inbox.count(query, actor, NOW)).isEqualTo(expected.size());
                    Map<String, Long> kinds = new TreeMap<>();
                    expected.forEach(task -> kinds.merge(task.kind(), 1L, Long::sum));
                    assertThat(inbox.countByKind(query, actor, NOW)).isEqualTo(kinds);
                }
            }
        }
    }

    @Test
    void aSearchMayBeNarrowedByKindSupplierAndLateness() {
        InboxQuery query = new InboxQuery(
                "item 1",
                "S1",
                "replenishment-order.UserTask_Review",
                InboxQuery.Claim.NOBODYS,
                true,
                false,
                Sort.DUE,
                true,
                0,
                1000);

        assertThat(inbox.rows(query, BUYER, NOW))
                .extracting(InboxTask::key)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        slowly(query, BUYER).stream().map(InboxTask::key).toList());
    }

    /** Reads all tasks and looks at each. */
    private List<InboxTask> slowly(InboxQuery query, Actor actor) {
        Comparator<InboxTask> order = switch (query.sort()) {
            // None of these costs anything to leave.
            case COST, DUE -> Comparator.comparing(task -> Objects.requireNonNull(task.dueAt()));
            case PRIORITY ->
                Comparator.<InboxTask>comparingInt(task -> task.about().priority())
                        .thenComparing(task -> Objects.requireNonNull(task.dueAt()));
            case AGE -> Comparator.comparing(InboxTask::createdAt);
            case VALUE -> Comparator.comparing(task -> task.about().value().amount());
        };
        order = order.thenComparing(InboxTask::key);
        InboxQuery everything = InboxQuery.ALL.ofEverybody(query.everybody());
        return inbox.rows(everything.page(0, 1000), actor, NOW).stream()
                .filter(task -> Stream.of(query.text().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(text(task)::contains))
                .filter(task -> query.kind() == null || task.kind().equals(query.kind()))
                .filter(task -> query.supplierId() == null
                        || query.supplierId().equals(task.about().supplierId()))
                .filter(task -> !query.overdueOnly()
                        || Objects.requireNonNull(task.dueAt()).isBefore(NOW))
                .sorted(query.ascending() ? order : order.reversed())
                .toList();
    }

    private static String text(InboxTask task) {
        TaskSubject about = task.about();
        return String.join(" ", about.title(), about.item(), about.supplierName(), about.supplierId(), task.subject())
                .toLowerCase(Locale.ROOT);
    }

    private static TaskRecord task(int number, Random random) {
        String kind = List.of("UserTask_Approve", "UserTask_Review", "UserTask_Settle")
                .get(random.nextInt(3));
        List<List<String>> groups =
                List.of(List.of("buyer"), List.of("buyer", "manager"), List.of("goods-in"), List.of("supplier:S1"));
        return new TaskRecord(
                number,
                "replenishment-order",
                kind,
                "O-" + number,
                "O-" + number + "#1",
                groups.get(random.nextInt(groups.size())),
                TaskRecord.State.OPEN,
                NOW.minusSeconds(random.nextInt(100_000)),
                NOW.plusSeconds(random.nextInt(100_000) - 50_000),
                number,
                FeedPosition.of(1, number));
    }

    private static TaskSubject about(int number, Random random) {
        return new TaskSubject(
                "Order O-" + number,
                "S" + random.nextInt(20),
                random.nextInt(5) == 0 ? "Größe Lampen" : "ACME",
                "Item " + random.nextInt(50),
                new Money(BigDecimal.valueOf(random.nextInt(500)), "EUR"),
                null,
                1 + random.nextInt(3),
                "order/O-" + number);
    }

    private static Actor actor(Set<Role> roles) {
        return new Actor("somebody", "Somebody", roles, null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
