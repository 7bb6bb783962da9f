package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.engine.RecordFeed;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.OrderLife;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shelf below zero from the file that tells of it to the count, on the real engine. */
@LeadlineTest
class StockCountTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ShelfDoubts doubts;

    @Autowired
    Inbox inbox;

    @Autowired
    RecordFeed feed;

    @Autowired
    BusinessClock clock;

    private final Sku sku = new Sku("SHELF-" + UUID.randomUUID().toString().substring(0, 8));

    private List<InboxTask> tasks() {
        return inbox.rows(InboxQuery.ALL.about(sku.value()), OrderLife.GOODS_IN);
    }

    @Test
    void goodsInHasOneTaskUntilTheShelfIsCounted() {
        LocalDate today = clock.today();
        ShelfDoubt doubt = new ShelfDoubt("DC", sku, today.toString(), "-3", today, ShelfDoubt.Kind.NEGATIVE);
        doubts.raise(List.of(doubt));
        doubts.raise(List.of(doubt));

        await().atMost(PATIENCE).until(() -> tasks().size() == 1);
        InboxTask task = tasks().getFirst();
        assertThat(task.kind()).isEqualTo("stock-count.UserTask_CountShelf");
        assertThat(task.about().route()).isEqualTo("stock/" + sku);
        assertThat(task.dueAt()).isNotNull();
        assertThat(inbox.rows(InboxQuery.ALL.about(sku.value()), OrderLife.BUYER))
                .isEmpty();

        doubts.raise(List.of(doubt));
        doubts.settle(List.of(new StockCount(today, "DC", sku, Quantity.of(2))));

        await().atMost(PATIENCE).until(() -> tasks().isEmpty());
        await().atMost(PATIENCE).until(() -> doubts.ofTask(task.subject()).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.elements(task.subject()))
                        .extracting(element -> element.elementId())
                        .containsOnlyOnce("UserTask_CountShelf", "EndEvent_ShelfCounted"));
    }
}
