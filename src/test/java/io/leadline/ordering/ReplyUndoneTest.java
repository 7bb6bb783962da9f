package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each path of {@code reply-undone}, on the real engine. */
@LeadlineTest
class ReplyUndoneTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Orders orders;

    @Autowired
    Following following;

    private OrderLife life;

    @BeforeEach
    void begin() {
        life = new OrderLife(context);
    }

    @AfterEach
    void end() {
        life.end();
    }

    /** Nobody knows the other supplier any more when the reply holds. */
    @Test
    void whatIsRefusedIsABuyersTaskAndThoseAboveHearOfItWhereItIsLetLie() {
        life.policy(Duration.ofDays(5)).confirmed(100);
        OrderLine line = life.line();
        LocalDate day = life.clock.today().plusDays(60);
        Follow gone = new Follow(
                1,
                Follow.Kind.ORDER,
                line.number(),
                line.sku(),
                line.name(),
                "nobody-knows",
                "Gone Ltd",
                Quantity.of(10),
                day,
                Money.zero("GBP"),
                BUYER.id(),
                BUYER.name(),
                Follow.State.WAITING);
        orders.change(life.order, order -> new OrderResult.Done(order.following(List.of(gone))));

        assertThat(following.carryOut(life.order)).hasSize(1);

        life.awaitTask("undone#1");
        assertThat(following.tryAgain(life.order, 1, BUYER)).isInstanceOf(OrderResult.Refused.class);
        life.advance(Duration.ofDays(14));
        life.awaitEnd("EndEvent_AboveTold");
        assertThat(following.leave(life.order, 1, "Fetched by van", BUYER)).isInstanceOf(OrderResult.Done.class);
        life.awaitNoTask("undone#1");
        life.awaitEnd("EndEvent_OtherWayFound");
    }
}
