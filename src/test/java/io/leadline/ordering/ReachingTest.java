package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailSent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** News of mails that come twice, late, or in the wrong order. */
class ReachingTest {

    private static final Instant NOW = SampleOrder.NOW;
    private static final Instant ANSWER_BY = NOW.plus(Duration.ofDays(4));

    private final PurchaseOrder sent = SampleOrder.of("O-1", "I-1", "S1", OrderState.SENT);

    private static PurchaseOrder done(OrderResult result) {
        assertThat(result).isInstanceOf(OrderResult.Done.class);
        return ((OrderResult.Done) result).order();
    }

    private static MailSent sentAt(Instant at) {
        return new MailSent("O-1#sent#1", "O-1", "S1", "a@example.com", at);
    }

    private static OrderResult bounced(PurchaseOrder order, String to, Instant at) {
        return Reaching.bounced(
                order, new MailBounced("O-1#sent#1", "order-sent", "O-1", "S1", to, "550", at), ANSWER_BY, NOW);
    }

    private static OrderResult reached(PurchaseOrder order, Reached how) {
        return Reaching.settle(order, 1, how, ANSWER_BY, Actor.system(), NOW);
    }

    @Test
    void newsFromBeforeAMailCameBackStartNoClock() {
        PurchaseOrder returned = done(bounced(sent, "a@example.com", NOW.plusSeconds(60)));
        assertThat(returned.talk().sentAt()).isNull();

        assertThat(Reaching.sent(returned, sentAt(NOW), ANSWER_BY, NOW)).isEqualTo(new OrderResult.Repeated(returned));

        PurchaseOrder again = done(Reaching.sent(returned, sentAt(NOW.plusSeconds(90)), ANSWER_BY, NOW));
        assertThat(again.talk().sentAt()).isEqualTo(NOW.plusSeconds(90));
        assertThat(again.talk().openBounce()).isEmpty();
        assertThat(again.talk().isDead("a@example.com")).isFalse();
    }

    @Test
    void aSupplierWithoutAnAddressThatWasReachedOtherwiseIsNotAskedForAgainByARepeatedJob() {
        PurchaseOrder nowhere = done(bounced(sent, "", NOW));
        assertThat(bounced(nowhere, "", NOW.plusSeconds(5))).isInstanceOf(OrderResult.Repeated.class);

        PurchaseOrder called = done(reached(nowhere, new Reached.Otherwise("By telephone")));

        assertThat(bounced(called, "", NOW.plusSeconds(9))).isInstanceOf(OrderResult.Repeated.class);
        PurchaseOrder corrected = done(reached(nowhere, new Reached.Again("b@example.com")));
        assertThat(done(bounced(corrected, "", NOW.plusSeconds(9))).talk().openBounce())
                .hasValueSatisfying(bounce -> assertThat(bounce.number()).isEqualTo(2));
    }
}
