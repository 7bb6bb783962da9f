package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.PreOrder;
import io.leadline.stock.RuleSet;
import io.leadline.stock.Sureness;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ContractOf(MongoChannelRules.class)
class ChannelRulesStoreTest {

    private static final SavedBy ADA = new SavedBy("Ada", Instant.parse("2030-03-01T10:00:00Z"));
    private static final SavedBy BO = new SavedBy("Bo", Instant.parse("2030-03-01T11:00:00Z"));
    private static final ChannelRule RULE = rule(40);
    private static final ChannelSource SOURCE = new ChannelSource(
            "web", "ST", 2, LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 9), new BigDecimal("4.90"));

    private static TestStore store;
    private final List<Object> told = new ArrayList<>();
    private MongoChannelRules rules;

    private record Standing() implements BusinessClock {

        @Override
        public Instant now() {
            return ADA.at();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void none() {
        store.empty();
        rules = door();
    }

    private MongoChannelRules door() {
        return new MongoChannelRules(
                store.database(),
                new FewLocations(),
                new StaticListableBeanFactory().getBeanProvider(io.leadline.catalog.Items.class),
                new Standing(),
                told::add);
    }

    @Test
    void eachChangeIsAVersionAndTheLastCounts() {
        assertThat(rules.now()).isEqualTo(RuleSet.NONE);

        assertThat(rules.change(null, RULE, ADA)).isEqualTo(new Edited.Done<>(RULE));
        assertThat(rules.changeSource(null, SOURCE, BO)).isEqualTo(new Edited.Done<>(SOURCE));

        assertThat(rules.now().number()).isEqualTo(2);
        assertThat(rules.now().rules()).containsExactly(RULE);
        assertThat(rules.now().sources()).containsExactly(SOURCE);
        assertThat(rules.versions(0, 9).rows()).extracting(RuleSet::saved).containsExactly(BO, ADA);
        assertThat(rules.versions(0, 9).rows().getLast().sources()).isEmpty();
        assertThat(rules.selling().terms("DC", new Sku("cup"), "web"))
                .filteredOn(terms -> terms.channel().equals("web"))
                .singleElement()
                .satisfies(terms -> assertThat(terms.sharePercent()).isEqualTo(40));
        assertThat(rules.selling().sources("web")).containsExactly(SOURCE);
        assertThat(told).contains(new Changed("stock"), new Changed("locations"), new Changed("channel-rules"));
    }

    @Test
    void whetherAndHowFarAheadGoodsMayBePreOrderedIsKept() {
        ChannelRule all = preOrder(new PreOrder(40, 50, 30, Sureness.SURELY));
        ChannelRule open = preOrder(new PreOrder(null, null, 60, Sureness.EIGHTY));

        rules.change(null, all, ADA);
        assertThat(door().now().rules()).containsExactly(all);
        rules.change(all, open, ADA);
        assertThat(door().now().rules()).containsExactly(open);
        assertThat(rules.selling().preOrder("DC", new Sku("cup"), "web")).contains(open.preOrder());
        assertThat(rules.selling().preOrder("DC", new Sku("cup"), "store")).isEmpty();
        rules.change(open, preOrder(null), ADA);
        assertThat(rules.selling().preOrder("DC", new Sku("cup"), "web")).isEmpty();
    }

    /** As they were kept before anybody could pre-order. */
    @Test
    void anEarlierVersionsRuleLetsNothingBePreOrdered() {
        rules.change(null, RULE, ADA);
        store.database()
                .getCollection(MongoChannelRules.RULES)
                .updateMany(new Document(), new Document("$unset", new Document("rules.0.preOrder", "")));

        assertThat(door().now().rules()).containsExactly(RULE);
    }

    private static ChannelRule preOrder(@Nullable PreOrder terms) {
        return new ChannelRule("web", ChannelRule.Scope.ALL, 5, null, 0, null, terms);
    }

    @Test
    void whatAnotherInstanceSavedIsSeenBeforeAnythingIsChanged() {
        MongoChannelRules other = door();
        other.now();
        rules.change(null, RULE, ADA);

        assertThat(other.change(null, rule(60), BO)).isEqualTo(new Edited.Meanwhile<>(RULE, ADA));
        assertThat(other.change(RULE, rule(60), BO)).isEqualTo(new Edited.Done<>(rule(60)));
        assertThat(other.change(RULE, rule(60), BO)).as("told again").isEqualTo(new Edited.Done<>(rule(60)));
        assertThat(other.now().number()).isEqualTo(2);
    }

    @Test
    void whatIsDroppedCountsNoMore() {
        rules.change(null, RULE, ADA);
        rules.changeSource(null, SOURCE, ADA);

        rules.drop(RULE, BO);
        rules.drop(RULE, BO);
        rules.drop(SOURCE, BO);

        assertThat(rules.now().number()).isEqualTo(4);
        assertThat(rules.now().rules()).isEmpty();
        assertThat(rules.now().sources()).isEmpty();
        assertThat(rules.change(RULE, rule(50), ADA)).isEqualTo(new Edited.Gone<>(BO));
    }

    private static ChannelRule rule(int share) {
        return new ChannelRule("web", ChannelRule.Scope.ALL, 5, share, 0, 7);
    }
}
