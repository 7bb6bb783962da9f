package io.leadline.ordering.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.ordering.AnswerClass;
import io.leadline.ordering.Mandate;
import io.leadline.ordering.OrderPolicies.Found;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.SampleOrder;
import io.leadline.ordering.SetPolicy;
import io.leadline.ordering.Tolerance;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import io.leadline.storage.chain.Finding;
import io.leadline.storage.chain.HistoryCheck;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoOrderPolicies.class)
class OrderPoliciesTest {

    private static final PolicyScope S05 = PolicyScope.supplier("S05");
    private static final PolicyScope KITCHEN = PolicyScope.category("Kitchen");

    private TestStore store;
    private MongoOrderPolicies policies;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new OrderIndexes());
        policies = new MongoOrderPolicies(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static OrderPolicy within(int days) {
        return new OrderPolicy(
                Duration.ofDays(1),
                Duration.ofDays(2),
                Duration.ofHours(12),
                Duration.ofDays(days),
                Duration.ofDays(1),
                Duration.ofDays(2),
                Duration.ofDays(1),
                new Tolerance(new BigDecimal("2.5"), BigDecimal.ZERO, 1));
    }

    private static OrderPolicy with(Mandate mandate) {
        OrderPolicy some = within(3);
        return new OrderPolicy(
                some.remindApproverAfter(),
                some.escalateApprovalAfter(),
                some.remindSupplierEvery(),
                some.answerWithin(),
                some.decideWithin(),
                some.waitAfterChase(),
                some.checkPromisesEvery(),
                some.tolerance(),
                AnswerClass.TRUSTED,
                mandate);
    }

    @Test
    void aMandateThatIsTakenBackIsGone() {
        policies.put(PolicyScope.ALL, with(new Mandate(2, 3, BigDecimal.ONE, BigDecimal.TWO)), "Ada", SampleOrder.NOW);

        policies.put(PolicyScope.ALL, with(Mandate.NONE), "Ada", SampleOrder.NOW);

        assertThat(policies.find("S05", "").policy()).isEqualTo(with(Mandate.NONE));
    }

    /** Everything a policy says is chained, with what a later version adds to it. */
    @Test
    void everyFieldOfAPolicyIsKnownAndChained() {
        OrderPolicy whole = with(new Mandate(2, 3, BigDecimal.ONE, BigDecimal.TWO));

        assertThat(OrderPolicyMapper.write(whole).keySet()).containsExactlyElementsOf(OrderPolicyMapper.FIELDS);
        policies.put(PolicyScope.ALL, whole, "Ada", SampleOrder.NOW);
        store.database()
                .getCollection(MongoOrderPolicies.POLICIES)
                .updateOne(Filters.eq("all"), Updates.set("priceTolerancePercent", 90));
        assertThat(HistoryCheck.look(store.database(), List.of(OrderPolicyHistory.HISTORY), SampleOrder.NOW)
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ALTERED);
    }

    private void set(PolicyScope scope, int days) {
        assertThat(policies.put(scope, within(days), "Ada", SampleOrder.NOW)).isTrue();
    }

    @Test
    void theNarrowestPolicyCountsAndSaysWhereItComesFrom() {
        assertThat(policies.find("S05", "Kitchen")).isEqualTo(new Found(OrderPolicy.USUAL, null));
        set(PolicyScope.ALL, 7);
        assertThat(policies.find("S05", "Kitchen")).isEqualTo(new Found(within(7), PolicyScope.ALL));
        set(KITCHEN, 6);
        assertThat(policies.find("S05", "Kitchen")).isEqualTo(new Found(within(6), KITCHEN));
        assertThat(policies.find("S05", "")).isEqualTo(new Found(within(7), PolicyScope.ALL));
        assertThat(policies.find("", "")).isEqualTo(new Found(within(7), PolicyScope.ALL));
        set(S05, 5);
        assertThat(policies.find("S05", "Kitchen")).isEqualTo(new Found(within(5), S05));
        assertThat(policies.find("S06", "Kitchen").from()).isEqualTo(KITCHEN);
    }

    @Test
    void aRemovedPolicyGivesWayToTheNextWiderAndStaysInTheHistory() {
        set(PolicyScope.ALL, 7);
        set(S05, 5);

        assertThat(policies.remove(S05, "Bob", SampleOrder.NOW.plusSeconds(60))).isTrue();
        assertThat(policies.remove(S05, "Bob", SampleOrder.NOW)).isFalse();

        assertThat(policies.find("S05", "").from()).isEqualTo(PolicyScope.ALL);
        assertThat(policies.all()).extracting(SetPolicy::scope).containsExactly(PolicyScope.ALL, S05);
        SetPolicy removed = policies.all().getLast();
        assertThat(removed.policy()).isNull();
        assertThat(removed.changes())
                .containsExactly(
                        new SetPolicy.Change(SampleOrder.NOW, "Ada", within(5)),
                        new SetPolicy.Change(SampleOrder.NOW.plusSeconds(60), "Bob", null));
    }

    @Test
    void theSameAgainChangesNothing() {
        set(S05, 5);

        assertThat(policies.put(S05, within(5), "Bob", SampleOrder.NOW)).isFalse();

        assertThat(policies.all().getFirst().changes()).hasSize(1);
    }
}
