package io.leadline.studio;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.GOODS_IN;
import static io.leadline.ordering.AnOrder.HEAD;
import static io.leadline.ordering.AnOrder.MANAGER;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.ofSupplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PoliciesInMemory;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.PendingCommand;
import io.leadline.studio.backtest.PlannedRule;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyChangesTest {

    private static final StockRules OTHER_RULES = new StockRules(0.05, 0.2, 0.4, 0.6, 90, 5, 14, true);
    private static final Actor OTHER_MANAGER =
            new Actor("mona", "Mona", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final Map<String, Backtest> backtests = new HashMap<>();
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };
    private final PlanPolicies policies = new PoliciesInMemory().policies(clock);
    private final PolicyChanges changes = new PolicyChanges(
            new ChangesInMemory(), tried(), policies, (interaction, actor) -> actor, clock, event -> {});

    /** What the contract test of the store demands, for one thread. */
    private static final class ChangesInMemory implements PolicyChangeStore {

        private final Map<String, PolicyChange> byId = new LinkedHashMap<>();
        private final Set<String> activated = new HashSet<>();

        @Override
        public boolean add(PolicyChange change) {
            boolean taken = byId.values().stream()
                    .anyMatch(other -> other.state() == PolicyChange.State.WAITING
                            || other.state() == PolicyChange.State.APPROVED && !activated.contains(other.id()));
            return !taken && byId.put(change.id(), change) == null;
        }

        @Override
        public void activated(String id) {
            activated.add(id);
        }

        @Override
        public boolean save(PolicyChange change) {
            return byId.put(change.id(), change) != null;
        }

        @Override
        public Optional<PolicyChange> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public List<PolicyChange> newest(int limit) {
            return List.copyOf(byId.values()).reversed().stream().limit(limit).toList();
        }

        @Override
        public List<Waiting> waiting(int limit) {
            return List.of();
        }

        @Override
        public void taken(String owner, String commandId) {}
    }

    private Backtests tried() {
        BacktestStore store = (BacktestStore) Proxy.newProxyInstance(
                BacktestStore.class.getClassLoader(),
                new Class<?>[] {BacktestStore.class},
                (proxy, method, arguments) -> Optional.ofNullable(backtests.get(arguments[0])));
        return new Backtests(store, null, null, clock, event -> {});
    }

    /** A back-test of fill rates of 95 and 99 %, every week and every two, by the usual lots and as needed. */
    private String backtest(Scope scope, Backtest.State state) {
        List<Candidate> candidates = new Candidates(
                        Candidates.Kind.FILL_RATE,
                        List.of(0.95, 0.99),
                        List.of(7, 14),
                        List.of(Candidates.Lot.ECONOMIC, Candidates.Lot.AS_NEEDED),
                        false,
                        List.of(PlannedRule.AUTO),
                        true)
                .of(policies.active(), scope);
        BacktestRequest request =
                new BacktestRequest(scope, TODAY.minusDays(90), TODAY, 1, new CostRates(0.25, 2.5, 0, 0), candidates);
        String id = "BT-" + (backtests.size() + 1);
        backtests.put(
                id,
                new Backtest(
                        id,
                        request,
                        "Max",
                        NOW,
                        state,
                        new DemandClasses.Bounds(10, 5),
                        1,
                        Set.of(0),
                        5,
                        List.of(),
                        NOW,
                        List.of()));
        return id;
    }

    private String ofAll() {
        return backtest(Scope.ALL, Backtest.State.DONE);
    }

    private static String brief(ChangeResult result) {
        return switch (result) {
            case ChangeResult.Done done -> "done";
            case ChangeResult.Repeated repeated -> "again";
            case ChangeResult.Refused(ChangeResult.Why why) -> why.name();
        };
    }

    private static PolicyChange done(ChangeResult result) {
        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        return ((ChangeResult.Done) result).change();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        scope       | state     | point        | why   | result
        ALL         | DONE      | f99-7d       | Safer | done
        ALL         | DONE      | f99-14d      | Safer | done
        ALL         | DONE      | f99-7d-need  | Safer | done
        ALL         | DONE      | f95-7d       | Safer | done
        ALL         | DONE      | f99-7d       | ' '   | REASON_MISSING
        ALL         | DONE      | f42-7d       | Safer | UNKNOWN
        ALL         | DONE      | thumb        | Safer | NOT_ADOPTABLE
        ALL         | DONE      | v0           | Safer | NOT_ADOPTABLE
        ALL         | REPLAYING | f99-7d       | Safer | NOT_DONE
        ALL         | CANCELLED | f99-7d       | Safer | NOT_DONE
        CLASS A     | DONE      | f99-7d       | Safer | done
        CLASS A     | DONE      | f99-14d      | Safer | NOT_ADOPTABLE
        CLASS A     | DONE      | f99-7d-need  | Safer | NOT_ADOPTABLE
        SUPPLIER S1 | DONE      | f99-7d       | Safer | done
        ITEM CUP    | DONE      | f99-7d       | Safer | NOT_ADOPTABLE
        """)
    void whatCanBePlannedIsAskedFor(String scope, Backtest.State state, String point, String why, String result) {
        String[] of = scope.split(" ");
        String id = backtest(new Scope(Scope.Kind.valueOf(of[0]), of.length > 1 ? of[1] : ""), state);

        assertThat(brief(changes.ask(id, point, why, MANAGER))).isEqualTo(result);
        assertThat(changes.open().isPresent()).isEqualTo(result.equals("done"));
    }

    @Test
    void whatIsUnknownOrNoBodysIsNotAskedFor() {
        assertThat(brief(changes.ask("BT-none", "f99-7d", "Safer", MANAGER))).isEqualTo("UNKNOWN");
        for (Actor actor : List.of(BUYER, GOODS_IN, ofSupplier("acme"), Actor.system())) {
            assertThat(brief(changes.ask(ofAll(), "f99-7d", "Safer", actor))).isEqualTo("FORBIDDEN");
            assertThat(brief(changes.askSettings(policies.active().settings(), null, OTHER_RULES, "Safer", actor)))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aWishStartsItsProcessOnceAndKeepsWhatWasAskedFor() {
        PolicyChange change = done(changes.ask(ofAll(), "f99-7d", " Fewer stockouts ", MANAGER));

        assertThat(change.why()).isEqualTo("Fewer stockouts");
        assertThat(change.askedBy()).isEqualTo("max");
        assertThat(change.base()).isZero();
        assertThat(change.from()).isEqualTo(new PolicyVersion.Source("BT-1", "f99-7d"));
        assertThat(change.settings().otherwise()).isEqualTo(new ServiceTarget.FillRate(0.99));
        assertThat(change.pending()).singleElement().satisfies(command -> {
            PendingCommand.PublishMessage start = (PendingCommand.PublishMessage) command;
            assertThat(start.name()).isEqualTo("planning.policyChangeAsked");
            assertThat(start.correlationKey()).isEqualTo(change.id());
            assertThat(start.variables()).containsEntry("subject", change.id());
        });
    }

    @Test
    void otherSettingsAreAskedForAndTheSameAreNothingNew() {
        PlanSettings active = policies.active().settings();
        assertThat(brief(changes.askSettings(
                        policies.active().settings(), active.promotionTarget(), active.rules(), "The same", MANAGER)))
                .isEqualTo("NOTHING_NEW");
        assertThat(brief(changes.askSettings(policies.active().settings(), null, OTHER_RULES, "", MANAGER)))
                .isEqualTo("REASON_MISSING");

        PolicyChange change = done(changes.askSettings(
                policies.active().settings(), new ServiceTarget.FillRate(0.995), OTHER_RULES, "Fair", HEAD));

        assertThat(change.settings()).isEqualTo(active.with(new ServiceTarget.FillRate(0.995), OTHER_RULES));
    }

    @Test
    void onlyOneWishWaitsAndNoOtherComesBetweenApprovalAndActivation() {
        String tried = ofAll();
        PolicyChange first = done(changes.ask(tried, "f99-7d", "Safer", MANAGER));
        assertThat(brief(changes.ask(tried, "f95-7d", "Me too", HEAD))).isEqualTo("ANOTHER_WAITS");
        assertThat(brief(changes.askSettings(policies.active().settings(), null, OTHER_RULES, "Me too", HEAD)))
                .isEqualTo("ANOTHER_WAITS");

        changes.approve(first.id(), HEAD);
        assertThat(brief(changes.ask(tried, "f95-7d", "Me too", HEAD))).isEqualTo("ANOTHER_BECOMES_ACTIVE");
        assertThat(brief(changes.askSettings(policies.active().settings(), null, OTHER_RULES, "Me too", HEAD)))
                .isEqualTo("ANOTHER_BECOMES_ACTIVE");

        changes.activate(first.id());
        // The curve was drawn against a policy that is no longer the active one.
        assertThat(brief(changes.ask(tried, "f95-7d", "Now me", HEAD))).isEqualTo("OUTDATED");
        assertThat(done(changes.askSettings(policies.active().settings(), null, OTHER_RULES, "Now me", HEAD))
                        .base())
                .isEqualTo(1);
    }

    private static Actor who(String name) {
        return switch (name) {
            case "buyer" -> BUYER;
            case "asker" -> MANAGER;
            case "other manager" -> OTHER_MANAGER;
            default -> HEAD;
        };
    }

    private ChangeResult decide(String how, String id, Actor actor) {
        return switch (how) {
            case "approve" -> changes.approve(id, actor);
            case "reject" -> changes.reject(id, "Not now", actor);
            default -> changes.reject(id, " ", actor);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        who           | how            | result
        other manager | approve        | done
        head          | approve        | done
        asker         | approve        | OWN_WISH
        buyer         | approve        | FORBIDDEN
        other manager | reject         | done
        asker         | reject         | done
        buyer         | reject         | FORBIDDEN
        head          | reject blankly | REASON_MISSING
        """)
    void nobodyApprovesTheOwnWishAndWhoAskedTakesItBackAlone(String who, String how, String result) {
        PolicyChange change = done(changes.ask(ofAll(), "f99-7d", "Safer", MANAGER));

        ChangeResult decided = decide(how, change.id(), who(who));

        assertThat(brief(decided)).isEqualTo(result);
        if (decided instanceof ChangeResult.Done(PolicyChange after)) {
            assertThat(after.pending().getLast())
                    .isEqualTo(new PendingCommand.CompleteTask(
                            change.id() + ".0", change.id() + "#approve", Map.of("approved", how.equals("approve"))));
            assertThat(after.decidedByName()).isEqualTo(who(who).name());
        }
    }

    @Test
    void nobodyApprovesAnOwnWishNotEvenTheHeadOfPurchasing() {
        PolicyChange change = done(changes.ask(ofAll(), "f99-7d", "Safer", HEAD));

        assertThat(brief(changes.approve(change.id(), HEAD))).isEqualTo("OWN_WISH");
        assertThat(brief(changes.approve(change.id(), MANAGER))).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        first   | who  | second  | result
        approve | head | approve | again
        approve | head | reject  | DECIDED_ALREADY
        reject  | head | reject  | again
        reject  | head | approve | DECIDED_ALREADY
        approve | other manager | approve | DECIDED_ALREADY
        reject  | asker | reject | DECIDED_ALREADY
        """)
    void aWishIsDecidedOnce(String first, String who, String second, String result) {
        PolicyChange change = done(changes.ask(ofAll(), "f99-7d", "Safer", MANAGER));
        decide(first, change.id(), HEAD);

        assertThat(brief(decide(second, change.id(), who(who)))).isEqualTo(result);
        assertThat(brief(decide(second, "PC-none", who(who)))).isEqualTo("UNKNOWN");
    }

    @Test
    void anApprovedWishBecomesTheActivePolicyOnce() {
        PolicyChange change = done(changes.ask(ofAll(), "f99-7d", "Safer", MANAGER));
        assertThatThrownBy(() -> changes.activate(change.id())).hasMessageContaining("is WAITING, not approved");
        changes.approve(change.id(), HEAD);

        PolicyVersion version = changes.activate(change.id());

        assertThat(changes.activate(change.id())).isEqualTo(version);
        assertThat(policies.active()).isEqualTo(version);
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.by()).isEqualTo("Max");
        assertThat(version.approvedBy()).isEqualTo("Helen");
        assertThat(version.change()).isEqualTo(change.id());
    }

    @Test
    void aWishThatWasMadeOfAnotherPolicyIsRejectedAndNotApproved() {
        PolicyChange change = done(changes.ask(ofAll(), "f99-7d", "Safer", MANAGER));
        policies.activate(new PolicyVersion(
                1, PlanSettings.DEFAULT.withReviewDays(14), "Import", "Import", NOW, "", "PC-x", null, null));

        assertThat(brief(changes.approve(change.id(), HEAD))).isEqualTo("OUTDATED");
        assertThat(brief(changes.reject(change.id(), "Outdated", HEAD))).isEqualTo("done");
    }
}
