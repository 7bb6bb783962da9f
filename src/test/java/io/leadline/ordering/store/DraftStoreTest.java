package io.leadline.ordering.store;

import static io.leadline.ordering.AnOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Draft;
import io.leadline.ordering.DraftStore;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Review;
import io.leadline.ordering.ReviewWay;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoDrafts.class)
class DraftStoreTest {

    private final PurchaseOrder order = AnOrder.anOrder().sent().now();
    private TestStore store;
    private DraftStore drafts;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new DraftIndexes());
        drafts = new MongoDrafts(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Draft of(String person, String interaction, int second) {
        LineAnswer accepted = LineAnswer.accept(order.lines().getFirst());
        LineAnswer split = accepted.over(List.of(
                new LineAnswer.Part(Quantity.of(1), accepted.date()),
                new LineAnswer.Part(Quantity.of(2), accepted.date().plusDays(4))));
        LineAnswer other = accepted.instead(new LineAnswer.Substitute(new Sku("X"), "Bowl", "piece"));
        Draft.Choice counter = new Draft.Choice(
                1,
                ReviewWay.Kind.COUNTER,
                "",
                new Review.Offer(
                        1,
                        Quantity.of(3),
                        accepted.date(),
                        Money.of("1.25", "GBP"),
                        new Review.Rest(Quantity.of(2), accepted.date().plusDays(9))));
        Draft.Choice elsewhere = new Draft.Choice(2, ReviewWay.Kind.ELSEWHERE, "DC", null);
        return new Draft(
                order.id(),
                interaction,
                person,
                "Ann",
                "acme",
                NOW.plusSeconds(second),
                new Draft.Content(List.of(split, other), List.of(counter, elsewhere), "On Friday?\nYes"));
    }

    @Test
    void aDraftComesBackWholeAndOnlyToWhoWroteIt() {
        Draft ann = of("ann", "answer#1", 0);
        drafts.keep(ann);

        assertThat(drafts.find(order.id(), "answer#1", "ann")).contains(ann);
        assertThat(drafts.find(order.id(), "answer#1", "ben")).isEmpty();
        assertThat(drafts.find(order.id(), "answer#2", "ann")).isEmpty();
    }

    @Test
    void theLastWordOfAPersonCountsAndColleaguesAreFoundByTheirSide() {
        drafts.keep(of("ann", "answer#1", 0));
        drafts.keep(of("ann", "answer#1", 5));
        drafts.keep(of("ben", "answer#1", 9));

        assertThat(drafts.of(order.id(), "answer#1", "acme", 10))
                .extracting(Draft::personId)
                .containsExactly("ben", "ann");
        assertThat(drafts.of(order.id(), "answer#1", "", 10)).isEmpty();
        drafts.remove(order.id(), "answer#1", "ben");
        assertThat(drafts.of(order.id(), "answer#1", "acme", 10)).hasSize(1);
    }

    @Test
    void whatIsOverIsGone() {
        drafts.keep(of("ann", "answer#1", 0));
        drafts.keep(of("ann", "answer#2", 0));

        drafts.endAllBut(Set.of("answer#2"), order.id());

        assertThat(drafts.find(order.id(), "answer#1", "ann")).isEmpty();
        assertThat(drafts.isAnyOf(order.id())).isTrue();
        drafts.endAllBut(Set.of(), order.id());
        assertThat(drafts.isAnyOf(order.id())).isFalse();
    }

    @Test
    void aPersonHasSoManyAndNoMore() {
        for (int round = 1; round <= 5; round++) {
            drafts.keep(of("ann", "answer#" + round, round));
        }
        drafts.keep(of("ben", "answer#1", 0));

        drafts.removeOldest("ann", 2);

        assertThat(drafts.find(order.id(), "answer#3", "ann")).isEmpty();
        assertThat(drafts.find(order.id(), "answer#4", "ann")).isPresent();
        assertThat(drafts.find(order.id(), "answer#1", "ben")).isPresent();
    }
}
