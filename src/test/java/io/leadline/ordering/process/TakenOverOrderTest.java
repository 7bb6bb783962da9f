package io.leadline.ordering.process;

import static io.leadline.ordering.OrderLife.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stock;
import io.leadline.tracking.DelayCause;
import io.leadline.tracking.Escalation;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Orders that were under way before Leadline: awaited, received and escalated as its own. */
@LeadlineTest
class TakenOverOrderTest {

    @Autowired
    ApplicationContext context;

    private OrderLife life;

    @BeforeEach
    void begin() {
        life = new OrderLife(context);
    }

    @AfterEach
    void end() {
        life.end();
    }

    @Test
    void anOrderOfTheFilesIsAwaitedOnceAndReceived() {
        LocalDate promised = life.clock.today().plusDays(4);
        life.takenOver(1000, 600, promised);
        assertThat(life.now().state()).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(life.now().name()).isEqualTo("PO " + life.id);
        assertThat(life.orders.openSupply(life.sku, life.now().head().locationId()))
                .extracting(OpenSupply::open, OpenSupply::expectedDate, OpenSupply::proposed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Quantity.of(400), promised, false));

        // The same files again, and later ones with another day and with the next hundred.
        life.told(1000, 600, promised, false);
        life.told(1000, 600, promised.plusDays(3), false);
        assertThat(life.line().expectedDate()).isEqualTo(promised.plusDays(3));
        life.told(1000, 700, promised.plusDays(3), false);
        assertThat(life.line().open()).isEqualTo(Quantity.of(300));
        assertThat(life.orders.search(OrderQuery.ALL.ofSku(life.sku), BUYER).total())
                .isEqualTo(1);
        life.awaitTask("receive#2");

        life.done(life.receive(2, 300, 0, false));

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        // What the files say came in is in their counts; the desk's count is booked.
        assertThat(context.getBean(Stock.class)
                        .level(life.now().head().locationId(), life.sku)
                        .onHand())
                .isEqualTo(Quantity.of(300));
        assertThat(context.getBean(PurchaseHistory.class).ofItem(life.sku))
                .filteredOn(line -> line.order().equals("PO " + life.id))
                .singleElement()
                .returns(true, PurchaseLine::closed)
                .returns(Quantity.of(1000), PurchaseLine::received);
        assertThat(life.mails("confirmed")).isEmpty();
    }

    @Test
    void oneThatNeverCameBecomesATaskForABuyer() {
        life.takenOver(2000, 0, life.clock.today().minusDays(10));

        Escalation escalation = life.awaitEscalated();

        assertThat(escalation.cause()).isEqualTo(DelayCause.OVERDUE);
        assertThat(escalation.daysLate()).isEqualTo(10);
        life.awaitTask("delay#1#1");
    }
}
