package io.leadline.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Absence;
import io.leadline.identity.Actor;
import io.leadline.identity.Away;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Whereabouts;
import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The inbox as the feed fills it, who sees what of it, and who works on what; its search is {@link InboxSearchTest}'s. */
@ContractOf({MongoInbox.class, ProjectionStore.class, Audiences.class})
class InboxStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final TaskSubject PLAIN =
            new TaskSubject("Order", "S1", "ACME", "Lamp", Money.of("5", "EUR"), null, 2, "order/O-1");
    private static final Actor BEA = actor("bea", null, Role.BUYER);
    private static final Actor BEN = actor("ben", null, Role.BUYER);
    private static final Actor CARL = actor("carl", null, Role.BUYER);
    private static final Actor MAX = actor("max", null, Role.MANAGER);
    private static final Actor SUPPLIER = actor("sue", "S1", Role.SUPPLIER);
    private static final Actor OTHER_SUPPLIER = actor("tom", "S2", Role.SUPPLIER);

    private static TestStore store;
    private MongoInbox inbox;
    private Away away = Away.NOBODY;
    private ProjectionStore projection;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new InboxIndexes(), new InboxSearchIndex(), new WaitingCostIndex());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        Audiences audiences = new Audiences(store.database());
        inbox = new MongoInbox(
                store.database(),
                audiences,
                new StaticListableBeanFactory(Map.of("whereabouts", (Whereabouts) () -> away))
                        .getBeanProvider(Whereabouts.class));
        projection = new ProjectionStore(store.database(), audiences, new CompanyCurrency("GBP"));
    }

    @Test
    void aTaskComesBackWhole() {
        TaskSubject about = new TaskSubject(
                "Größe „O-1“ 漢字",
                "S1",
                "ACME",
                "x".repeat(5_000),
                Money.of("12345678901234567890.123", "EUR"),
                LocalDate.of(2030, 3, 9),
                3,
                "order/O-1",
                "mark",
                "ordering.why.limit",
                Money.of("12.5", "GBP"));
        TaskSubject bare = new TaskSubject("", null, null, null, Money.zero("EUR"), null, 1, "");
        TaskRecord task = task(1, NOW.plusSeconds(9), "buyer", "manager");
        projection.follow(Map.of(task, about, task(2, null, "buyer"), bare), List.of(), FeedPosition.START);

        assertThat(inbox.find("i-1"))
                .contains(new InboxTask(
                        "i-1",
                        1,
                        "order",
                        "UserTask_Approve",
                        "O-1",
                        List.of("buyer", "manager"),
                        about,
                        NOW,
                        NOW.plusSeconds(9),
                        null,
                        null,
                        null));
        assertThat(inbox.find("i-2").orElseThrow().about()).isEqualTo(bare);
        assertThat(inbox.find("i-2").orElseThrow().dueAt()).isNull();
        assertThat(inbox.find("i-3")).isEmpty();
    }

    /** What nobody knows the cost of is not what costs nothing: it stands between what is dear and what is cheap to leave. */
    @Test
    void whatNobodyKnowsTheCostOfIsNotSortedAsWhatCostsNothing() {
        Map<TaskRecord, TaskSubject> tasks = new LinkedHashMap<>();
        tasks.put(task(1, NOW.plusSeconds(1), "buyer"), costing(null));
        tasks.put(task(2, NOW.plusSeconds(2), "buyer"), costing(null).withoutPrice());
        tasks.put(task(3, NOW.plusSeconds(3), "buyer"), costing("1000"));
        tasks.put(task(4, NOW.plusSeconds(4), "buyer"), costing("2"));
        projection.follow(tasks, List.of(), FeedPosition.START);

        assertThat(keys(InboxQuery.ALL.sorted(InboxQuery.Sort.COST, true), BEA)).containsExactly(3L, 2L, 4L, 1L);
        assertThat(inbox.find("i-2").orElseThrow().about()).satisfies(about -> {
            assertThat(about.unpriced()).isTrue();
            assertThat(about.dayCost()).isNull();
        });
    }

    private static TaskSubject costing(@Nullable String aDay) {
        return new TaskSubject(
                "O-1",
                null,
                null,
                null,
                Money.zero("GBP"),
                null,
                1,
                "order/O-1",
                null,
                null,
                aDay == null ? null : Money.of(aDay, "GBP"));
    }

    @Test
    void theSameStepAgainChangesNothingAndWhoWorksOnATaskKeepsIt() {
        follow(task(1, null, "buyer"), task(2, null, "buyer"));
        inbox.claim("i-1", BEA);

        follow(task(1, null, "buyer"), task(2, null, "buyer"));

        assertThat(keys(InboxQuery.ALL, BEA)).containsExactly(1L, 2L);
        assertThat(inbox.find("i-1")).map(InboxTask::claimedBy).contains("bea");
    }

    private static Away away(String person, @Nullable String standIn) {
        Map<String, User> people = Map.of("bea", user("bea", Role.BUYER), "max", user("max", Role.MANAGER));
        return new Away(
                List.of(new Absence("a", person, null, LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 9), standIn)),
                id -> Optional.ofNullable(people.getOrDefault(id, user(id, Role.BUYER))));
    }

    private static User user(String id, Role role) {
        return new User(
                id, id, id + "@example.com", Set.of(role), null, Locale.ENGLISH, ZoneOffset.UTC, true, false, 1);
    }

    @Test
    void whatSomebodyAwayHoldsIsWhoStandsInsAndComesBack() {
        follow(task(1, null, "buyer"), task(2, null, "buyer"));
        inbox.claim("i-1", BEA);
        InboxQuery mine = InboxQuery.ALL.claimed(InboxQuery.Claim.MINE);

        away = away("bea", "ben");

        assertThat(keys(mine, BEN)).containsExactly(1L);
        assertThat(inbox.rows(mine, BEN, NOW).getFirst().doneFor("ben")).contains(new Represented("bea", "Bea"));
        assertThat(inbox.find("i-1")).map(InboxTask::claimedBy).contains("ben");
        assertThat(inbox.claim("i-1", CARL)).isEqualTo(new ClaimResult.HeldBy("ben"));
        assertThat(inbox.claim("i-1", BEN)).isInstanceOf(ClaimResult.Done.class);
        away = Away.NOBODY;
        assertThat(keys(mine, BEA)).containsExactly(1L);
        assertThat(keys(mine, BEN)).isEmpty();
    }

    @Test
    void whatSomebodyAwayHoldsBlocksNobodyWhereNobodyWithTheRightStandsIn() {
        follow(task(1, null, "buyer"), task(2, null, "buyer"));
        inbox.claim("i-1", BEA);
        inbox.claim("i-2", BEA);

        away = away("bea", null);

        assertThat(keys(InboxQuery.ALL.claimed(InboxQuery.Claim.NOBODYS), BEN)).containsExactly(1L, 2L);
        assertThat(inbox.claim("i-1", BEN)).isInstanceOf(ClaimResult.Done.class);
        away = away("bea", "max");
        assertThat(inbox.find("i-2").orElseThrow().claimedBy()).isNull();
        assertThat(inbox.find("i-2").orElseThrow().doneFor("max")).isEmpty();
        assertThat(inbox.claim("i-2", CARL)).isInstanceOf(ClaimResult.Done.class);
        away = Away.NOBODY;
        assertThat(keys(InboxQuery.ALL.claimed(InboxQuery.Claim.MINE), BEA)).isEmpty();
    }

    /** Who stands in may do it, or may not, or nobody does. */
    @ParameterizedTest
    @ValueSource(strings = {"ben", "max", ""})
    void whatAFilterFindsIsWhatEachTaskSaysOfItself(String standIn) {
        follow(task(1, null, "buyer"), task(2, null, "buyer"), task(3, null, "buyer"), task(4, null, "manager"));
        Actor max = user("max", Role.MANAGER).actor();
        inbox.claim("i-1", BEA);
        inbox.claim("i-2", BEN);
        inbox.claim("i-4", max);
        Set<String> seen = new TreeSet<>();

        away = away("bea", standIn.isEmpty() ? null : standIn);

        for (Actor actor : List.of(BEA, BEN, CARL, max)) {
            List<InboxTask> all = inbox.rows(InboxQuery.ALL.ofEverybody(true), actor, NOW);
            seen.addAll(all.stream().map(InboxTask::interaction).toList());
            assertThat(keys(InboxQuery.ALL.ofEverybody(true).claimed(InboxQuery.Claim.NOBODYS), actor))
                    .as("nobody's, asked by %s", actor.id())
                    .containsExactlyElementsOf(all.stream()
                            .filter(task -> task.claimedBy() == null)
                            .map(InboxTask::key)
                            .toList());
            assertThat(keys(InboxQuery.ALL.ofEverybody(true).claimed(InboxQuery.Claim.MINE), actor))
                    .as("those of %s", actor.id())
                    .containsExactlyElementsOf(all.stream()
                            .filter(task -> actor.id().equals(task.claimedBy()))
                            .map(InboxTask::key)
                            .toList());
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    void whoStandsInMayGiveBack() {
        follow(task(1, null, "buyer"));
        inbox.claim("i-1", BEA);
        away = away("bea", "ben");

        assertThat(inbox.release("i-1", CARL)).isEqualTo(new ClaimResult.HeldBy("ben"));
        assertThat(inbox.release("i-1", BEN)).isInstanceOf(ClaimResult.Done.class);
        away = Away.NOBODY;
        assertThat(inbox.find("i-1").orElseThrow().claimedBy()).isNull();
    }

    @Test
    void whatIsGoneIsGoneAndStaysSo() {
        follow(task(1, null, "buyer"));
        InboxTask read = inbox.find("i-1").orElseThrow();

        projection.follow(Map.of(), List.of(task(1, null, "buyer"), task(2, null, "buyer")), FeedPosition.of(1, 9));
        projection.describe(read, PLAIN);

        assertThat(inbox.find("i-1")).isEmpty();
        assertThat(inbox.claim("i-1", BEA)).isEqualTo(new ClaimResult.Gone());
        assertThat(inbox.assign("i-1", "bea", "Bea")).isEqualTo(new ClaimResult.Gone());
    }

    @Test
    void theProjectionKnowsHowFarItHasFollowed() {
        assertThat(projection.cursor()).isEqualTo(FeedPosition.START);
        FeedPosition both = FeedPosition.of(1, 9).and(FeedPosition.of(2, Long.MAX_VALUE));

        projection.follow(Map.of(), List.of(), FeedPosition.of(1, 3));
        projection.follow(Map.of(), List.of(), both);

        assertThat(projection.cursor()).isEqualTo(both);
    }

    @Test
    void aTaskIsDescribedAnewAndKeepsWhoWorksOnIt() {
        follow(task(1, null, "buyer"));
        inbox.claim("i-1", BEA);
        TaskSubject later =
                new TaskSubject("Later", "S2", "Other", "Chair", Money.of("7", "EUR"), null, 1, "order/O-1");

        projection.describe(inbox.find("i-1").orElseThrow(), later);

        InboxTask now = inbox.find("i-1").orElseThrow();
        assertThat(now.about()).isEqualTo(later);
        assertThat(now.claimedBy()).isEqualTo("bea");
        assertThat(keys(InboxQuery.ALL.about("chair o-1"), BEA)).containsExactly(1L);
        assertThat(keys(InboxQuery.ALL.about("lamp"), BEA)).isEmpty();
    }

    @Test
    void aSubjectHasItsTasksInTheirOrder() {
        follow(task(20, "O-1"), task(3, "O-10"), task(9, "O-1"));

        assertThat(projection.ofSubject("O-1")).extracting(InboxTask::key).containsExactly(9L, 20L);
        assertThat(projection.ofSubject("O-2")).isEmpty();
    }

    @Test
    void aSupplierSeesItsOwnTasksAndNoOthersWhateverItAsks() {
        follow(task(1, null, "supplier:S1"), task(2, null, "supplier:S2"), task(3, null, "buyer"));
        InboxQuery everything = InboxQuery.ALL.ofEverybody(true);

        assertThat(keys(everything, SUPPLIER)).containsExactly(1L);
        assertThat(inbox.count(everything, SUPPLIER, NOW)).isEqualTo(1);
        assertThat(inbox.countByKind(everything, SUPPLIER, NOW)).isEqualTo(Map.of("order.UserTask_Approve", 1L));
        assertThat(inbox.find("i-2", SUPPLIER)).isEmpty();
        assertThat(inbox.claim("i-2", SUPPLIER)).isEqualTo(new ClaimResult.Gone());
        assertThat(inbox.release("i-2", SUPPLIER)).isEqualTo(new ClaimResult.Gone());
        assertThat(inbox.find("i-1", OTHER_SUPPLIER)).isEmpty();
        assertThat(inbox.find("i-1", SUPPLIER)).isPresent();
        assertThat(inbox.find("i-2").orElseThrow().claimedBy()).isNull();
    }

    @Test
    void whoLeadsSeesTheOwnTasksOrEverybodys() {
        follow(task(1, null, "supplier:S1"), task(2, null, "manager"), task(3, null, "buyer", "manager"));

        assertThat(keys(InboxQuery.ALL, MAX)).containsExactly(2L, 3L);
        assertThat(keys(InboxQuery.ALL.ofEverybody(true), MAX)).containsExactly(1L, 2L, 3L);
        assertThat(keys(InboxQuery.ALL, BEA)).containsExactly(3L);
        assertThat(inbox.find("i-1", MAX)).isPresent();
    }

    @Test
    void oneWorksOnATaskAndTheNextIsToldWho() {
        follow(task(1, null, "buyer"));

        assertThat(inbox.claim("i-1", BEA)).isInstanceOf(ClaimResult.Done.class);
        assertThat(inbox.claim("i-1", BEA)).isInstanceOf(ClaimResult.Done.class);
        assertThat(inbox.claim("i-1", BEN)).isEqualTo(new ClaimResult.HeldBy("Bea"));
        assertThat(inbox.release("i-1", BEN)).isEqualTo(new ClaimResult.HeldBy("Bea"));

        assertThat(inbox.release("i-1", BEA)).isInstanceOf(ClaimResult.Done.class);
        assertThat(inbox.claim("i-1", BEN)).isInstanceOf(ClaimResult.Done.class);
    }

    @Test
    void whoLeadsGivesBackWhatOthersHoldAndHandsItOn() {
        follow(task(1, null, "buyer"));
        inbox.claim("i-1", BEA);

        assertThat(inbox.release("i-1", MAX)).isInstanceOf(ClaimResult.Done.class);
        assertThat(inbox.find("i-1").orElseThrow().claimedByName()).isNull();
        inbox.assign("i-1", "ben", "Ben");

        assertThat(keys(InboxQuery.ALL.claimed(InboxQuery.Claim.MINE), BEN)).containsExactly(1L);
        assertThat(keys(InboxQuery.ALL.claimed(InboxQuery.Claim.MINE), BEA)).isEmpty();
        assertThat(keys(InboxQuery.ALL.claimed(InboxQuery.Claim.NOBODYS), BEA)).isEmpty();
    }

    @Test
    void aListComesByPagesAndWhatIsNeverDueComesLast() {
        follow(
                task(1, null, "buyer"),
                task(2, NOW.plusSeconds(5), "buyer"),
                task(3, NOW.minusSeconds(5), "buyer"),
                task(4, NOW.plusSeconds(5), "buyer"));

        Page<InboxTask> first = inbox.find(InboxQuery.ALL.page(0, 3), BEA, NOW);

        assertThat(first.rows()).extracting(InboxTask::key).containsExactly(3L, 2L, 4L);
        assertThat(first.total()).isEqualTo(4);
        assertThat(inbox.find(InboxQuery.ALL.page(3, 3), BEA, NOW).rows())
                .extracting(InboxTask::key)
                .containsExactly(1L);
        assertThat(inbox.find(InboxQuery.ALL.page(9, 3), BEA, NOW).total()).isEqualTo(4);
        assertThat(keys(InboxQuery.ALL.overdue(true), BEA)).containsExactly(3L);
    }

    private void follow(TaskRecord... tasks) {
        for (TaskRecord task : tasks) {
            projection.follow(Map.of(task, PLAIN), List.of(), FeedPosition.of(1, task.key()));
        }
    }

    private List<Long> keys(InboxQuery query, Actor actor) {
        return inbox.rows(query, actor, NOW).stream().map(InboxTask::key).toList();
    }

    private static TaskRecord task(long key, @Nullable Instant due, String... groups) {
        return task(key, "O-" + key, due, groups);
    }

    private static TaskRecord task(long key, String subject) {
        return task(key, subject, null, "buyer");
    }

    private static TaskRecord task(long key, String subject, @Nullable Instant due, String... groups) {
        return new TaskRecord(
                key,
                "order",
                "UserTask_Approve",
                subject,
                "i-" + key,
                List.of(groups),
                TaskRecord.State.OPEN,
                NOW,
                due,
                1,
                FeedPosition.of(1, key));
    }

    private static Actor actor(String id, @Nullable String organisation, Role role) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return new Actor(id, name, Set.of(role), organisation, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
