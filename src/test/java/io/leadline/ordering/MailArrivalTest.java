package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailSent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** News of mails that come twice, late, or in the wrong order. */
class MailArrivalTest {

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
        return MailArrival.bounced(
                order, new MailBounced("O-1#sent#1", "order-sent", "O-1", "S1", to, "550", at), ANSWER_BY, NOW);
    }

    private static OrderResult reached(PurchaseOrder order, Reached how) {
        return MailArrival.settle(order, 1, how, ANSWER_BY, Actor.system(), NOW);
    }

    @Test
    void newsFromBeforeAMailCameBackStartNoClock() {
        PurchaseOrder returned = done(bounced(sent, "a@example.com", NOW.plusSeconds(60)));
        assertThat(returned.talk().sentAt()).isNull();

        assertThat(MailArrival.sent(returned, sentAt(NOW), ANSWER_BY, NOW))
                .isEqualTo(new OrderResult.Repeated(returned));

        PurchaseOrder again = done(MailArrival.sent(returned, sentAt(NOW.plusSeconds(90)), ANSWER_BY, NOW));
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

    private static MailBounced bounce(String mail, String to, int seconds) {
        return new MailBounced("O-1#" + mail, "order", "O-1", "acme", to, "550", NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state           | mail       | to    | verdict
        SENT            | sent#1     | a@b.c | SENT; noted mail-bounced; publish orderReturned; publish mailBounced {bounce=1, reachBy=2026-03-06T09:00:00Z}
        SENT            | sent#1     |       | SENT; noted no-address; publish orderReturned; publish mailBounced {bounce=1, reachBy=2026-03-06T09:00:00Z}
        SENT            | remind#1#1 | a@b.c | SENT; noted mail-bounced; publish mailBounced {bounce=1, reachBy=2026-03-06T09:00:00Z}
        SENT            | remind#2#1 | a@b.c | SENT; noted mail-bounced
        SENT            | sent#2     | a@b.c | SENT; noted mail-bounced
        IN_REVIEW       | sent#1     | a@b.c | IN_REVIEW; noted mail-bounced
        CONFIRMED       | remind#1#1 | a@b.c | CONFIRMED; noted mail-bounced
        CONFIRMED       | confirmed  | a@b.c | CONFIRMED; noted mail-bounced; publish mailBounced {bounce=1, reachBy=2026-03-06T09:00:00Z}
        PARTLY_RECEIVED | due-soon   | a@b.c | PARTLY_RECEIVED; noted mail-bounced; publish mailBounced {bounce=1, reachBy=2026-03-06T09:00:00Z}
        CLOSED          | confirmed  | a@b.c | CLOSED; noted mail-bounced
        CANCELLED       | cancelled  | a@b.c | CANCELLED; noted mail-bounced
        """)
    void aMailThatComesBackIsATaskWhereTheSupplierHasToBeReached(
            OrderState state, String mail, String to, String verdict) {
        PurchaseOrder order = anOrder(state).now();

        OrderResult result =
                MailArrival.bounced(order, bounce(mail, Objects.requireNonNullElse(to, ""), 60), ANSWER_BY, NOW);

        assertThat(Verdict.of(order, result)).isEqualTo(verdict);
    }

    @Test
    void whatComesBackBesideAnotherMailIsNoTaskOfItsOwn() {
        PurchaseOrder order = anOrder()
                .sent()
                .then(o -> MailArrival.bounced(o, bounce("remind#1#1", "a@b.c", 60), ANSWER_BY, NOW))
                .now();

        OrderResult second = MailArrival.bounced(order, bounce("sent#1", "a@b.c", 61), ANSWER_BY, NOW);

        assertThat(Verdict.of(order, second)).isEqualTo("SENT; noted mail-bounced; publish orderReturned");
        assertThat(done(second).talk().openBounce())
                .hasValueSatisfying(open -> assertThat(open.number()).isEqualTo(1));
        assertThat(done(second).talk().sentAt()).isNull();
    }

    @Test
    void theSameNewsTwiceIsOneBounceAndAnotherTimeIsAnother() {
        PurchaseOrder order = anOrder().sent().mailCameBack().now();

        assertThat(Verdict.brief(MailArrival.bounced(order, bounce("sent#1", "a@b.c", 60), ANSWER_BY, NOW)))
                .isEqualTo("again");
        assertThat(Verdict.brief(MailArrival.bounced(order, bounce("sent#1", "a@b.c", 61), ANSWER_BY, NOW)))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        number | address   | verdict
        1      | b@c.d     | SENT; noted address-corrected; complete bounce#1 {reached=again}
        1      | no        | ADDRESS_WRONG
        1      | ''        | ADDRESS_WRONG
        1      | 'b@c.d '  | ADDRESS_WRONG
        1      | b@c.d,e@f | ADDRESS_WRONG
        1      |           | SENT; noted reached-otherwise; told sent; publish orderSent of sent#1 {asking=1.2}; complete bounce#1 {reached=otherwise}
        2      | b@c.d     | NOT_NOW
        0      |           | NOT_NOW
        """)
    void aBuyerCorrectsTheAddressOrReachesTheSupplierOtherwise(int number, String address, String verdict) {
        PurchaseOrder order = anOrder().sent().mailCameBack().now();

        assertThat(Verdict.of(order, reach(order, number, address))).isEqualTo(verdict);
    }

    private static OrderResult reach(PurchaseOrder order, int number, String address) {
        Reached how = address == null ? new Reached.Otherwise("By telephone") : new Reached.Again(address);
        return MailArrival.settle(order, number, how, ANSWER_BY, AnOrder.BUYER, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        first | second | verdict
        b@c.d | b@c.d  | again
        b@c.d | x@c.d  | DECIDED_ALREADY
        b@c.d |        | DECIDED_ALREADY
              |        | again
              | b@c.d  | DECIDED_ALREADY
        """)
    void whoComesSecondIsToldIfItWasDecidedOtherwise(String first, String second, String verdict) {
        PurchaseOrder order =
                anOrder().sent().mailCameBack().then(o -> reach(o, 1, first)).now();

        assertThat(Verdict.brief(reach(order, 1, second))).isEqualTo(verdict);
    }

    @Test
    void aSupplierThatIsReachedOtherwiseAfterItAnsweredStartsNoClock() {
        PurchaseOrder order = anOrder()
                .confirmed()
                .then(o -> MailArrival.bounced(o, bounce("confirmed", "a@b.c", 60), ANSWER_BY, NOW))
                .now();

        assertThat(Verdict.of(order, reach(order, 1, null)))
                .isEqualTo("CONFIRMED; noted reached-otherwise; complete bounce#1 {reached=otherwise}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        mail       | verdict
        sent#1     | SENT; told sent; publish orderSent of sent#1 {asking=1}
        sent#2     | again
        remind#1#1 | again
        """)
    void theMailOfTheRoundStartsTheClock(String mail, String verdict) {
        PurchaseOrder order = anOrder().released().now();

        OrderResult result =
                MailArrival.sent(order, new MailSent("O-1#" + mail, "O-1", "acme", "a@b.c", NOW), ANSWER_BY, NOW);

        assertThat(Verdict.of(order, result)).isEqualTo(verdict);
    }

    @Test
    void theClockStartsOnceHoweverOftenTheMailIsToldOf() {
        PurchaseOrder order = anOrder().sent().now();

        assertThat(order.talk().answerBy()).isEqualTo(ANSWER_BY);
        assertThat(MailArrival.sent(order, sentAt(NOW.plusSeconds(60)), ANSWER_BY, NOW))
                .isEqualTo(new OrderResult.Repeated(order));
    }

    @Test
    void anOrderOfTheFirstVersionHearsOfNoMail() {
        PurchaseOrder order = anOrder().ofTheFirstVersion().released().now();

        assertThat(MailArrival.sent(order, sentAt(NOW), ANSWER_BY, NOW)).isEqualTo(new OrderResult.Repeated(order));
        assertThat(Verdict.of(order, MailArrival.bounced(order, bounce("sent#1", "a@b.c", 60), ANSWER_BY, NOW)))
                .isEqualTo("SENT; noted mail-bounced");
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, sent#1, true",
        "RE_SOURCED, sent#1, true",
        "CANCELLED, remind#1#1, false",
        "REJECTED, sent#0, false",
        "SENT, sent#1, false"
    })
    void anOrderThatWasWithdrawnBeforeItsMailWentOutReachesTheSupplierTooLate(
            OrderState state, String mail, boolean tooLate) {
        assertThat(MailArrival.tooLate(anOrder(state).now(), new MailSent("O-1#" + mail, "O-1", "acme", "a@b.c", NOW)))
                .isEqualTo(tooLate);
    }
}
