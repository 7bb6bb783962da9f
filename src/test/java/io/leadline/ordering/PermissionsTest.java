package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    private static final Actor ADMIN =
            new Actor("ada", "Ada", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Actor LOGISTICS =
            new Actor("lou", "Lou", Set.of(Role.LOGISTICS), null, Locale.ENGLISH, ZoneOffset.UTC);

    /** Everybody may, in what order ever: buyer, manager, goods-in, the order's supplier, another one, admin, logistics. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        action        | buyer | manager | goods-in | supplier | stranger | admin | logistics
        CHANGE_LINES  | yes   | yes     | no       | no       | no       | no    | no
        APPROVE       | yes   | yes     | no       | no       | no       | no    | no
        REJECT        | yes   | yes     | no       | no       | no       | no    | no
        ANSWER        | yes   | yes     | no       | yes      | no       | no    | no
        ACCEPT_ANSWER | yes   | yes     | no       | no       | no       | no    | no
        COUNTER       | yes   | yes     | no       | no       | no       | no    | no
        MOVE_PROMISE  | yes   | yes     | no       | yes      | no       | no    | no
        RECEIVE       | no    | no      | yes      | no       | no       | no    | no
        CORRECT       | no    | no      | yes      | no       | no       | no    | no
        SETTLE        | yes   | yes     | no       | no       | no       | no    | no
        REACH         | yes   | yes     | no       | no       | no       | no    | no
        ASK_CHANGE    | yes   | yes     | no       | no       | no       | no    | no
        ANSWER_CHANGE | yes   | yes     | no       | yes      | no       | no    | no
        SETTLE_CHANGE | yes   | yes     | no       | no       | no       | no    | no
        CANCEL        | yes   | yes     | no       | no       | no       | no    | no
        RE_SOURCE     | yes   | yes     | no       | no       | no       | no    | no
        COMMENT       | yes   | yes     | yes      | yes      | no       | yes   | no
        ATTACH        | yes   | yes     | yes      | yes      | no       | yes   | no
        """)
    void theRoleSaysWho(ArgumentsAccessor row) {
        OrderAction action = OrderAction.valueOf(row.getString(0));
        Actor[] who = {BUYER, MANAGER, GOODS_IN, ACME, ofSupplier("other"), ADMIN, LOGISTICS};

        for (int i = 0; i < who.length; i++) {
            assertThat(Permissions.may(action, anOrder().now(), who[i]))
                    .as(who[i].id())
                    .isEqualTo(row.getString(i + 1).equals("yes"));
        }
    }

    @ParameterizedTest
    @CsvSource({"CHANGE_LINES", "APPROVE", "REJECT"})
    void aBuyerDecidesNothingThatWaitsForTheManager(OrderAction action) {
        PurchaseOrder order = anOrder(OrderState.AWAITING_MANAGER).now();

        assertThat(Permissions.may(action, order, BUYER)).isFalse();
        assertThat(Permissions.may(action, order, MANAGER)).isTrue();
        assertThat(Permissions.may(action, order, HEAD)).isTrue();
    }

    /** Beside comments and files, which are always possible. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | buyer                                       | supplier
        PROPOSED         | CANCEL                                      |
        AWAITING_BUYER   | CHANGE_LINES APPROVE REJECT CANCEL          |
        AWAITING_MANAGER | CANCEL                                      |
        APPROVED         | CANCEL                                      |
        SENT             | ANSWER CANCEL RE_SOURCE                     | ANSWER
        IN_REVIEW        | ACCEPT_ANSWER COUNTER CANCEL RE_SOURCE      |
        ANSWER_IN_APPROVAL | CANCEL RE_SOURCE                          |
        CONFIRMED        | MOVE_PROMISE ASK_CHANGE CANCEL RE_SOURCE    | MOVE_PROMISE
        PARTLY_RECEIVED  | MOVE_PROMISE ASK_CHANGE CANCEL RE_SOURCE    | MOVE_PROMISE
        IN_QUESTION      | MOVE_PROMISE SETTLE                         | MOVE_PROMISE
        DELIVERY_IN_APPROVAL | MOVE_PROMISE                            | MOVE_PROMISE
        CLOSED           |                                             |
        REJECTED         |                                             |
        CANCELLED        |                                             |
        RE_SOURCED       |                                             |
        """)
    void theStateSaysWhen(OrderState state, String buyer, String supplier) {
        PurchaseOrder order = anOrder(state).now();

        assertThat(Permissions.allowed(order, BUYER)).isEqualTo(withTalk(buyer));
        assertThat(Permissions.allowed(order, ACME)).isEqualTo(withTalk(supplier));
    }

    private static Set<OrderAction> withTalk(String actions) {
        EnumSet<OrderAction> all = EnumSet.of(OrderAction.COMMENT, OrderAction.ATTACH);
        if (actions != null) {
            Arrays.stream(actions.split(" ")).map(OrderAction::valueOf).forEach(all::add);
        }
        return all;
    }

    @Test
    void goodsInCountsWhatIsTracked() {
        for (OrderState state : OrderState.values()) {
            boolean counts = state == OrderState.CONFIRMED || state == OrderState.PARTLY_RECEIVED;
            assertThat(Permissions.allowed(anOrder(state).now(), GOODS_IN).contains(OrderAction.RECEIVE))
                    .as(state.name())
                    .isEqualTo(counts);
        }
    }

    @Test
    void goodsInCorrectsWhatWasCounted() {
        for (OrderState state : OrderState.values()) {
            boolean counted = state == OrderState.PARTLY_RECEIVED
                    || state == OrderState.IN_QUESTION
                    || state == OrderState.CLOSED;
            assertThat(Permissions.allowed(anOrder(state).now(), GOODS_IN).contains(OrderAction.CORRECT))
                    .as(state.name())
                    .isEqualTo(counted);
        }
    }

    @Test
    void aRequestIsAnsweredWhileItIsAskedAndSettledWhileItIsOpen() {
        AnOrder order = anOrder().confirmed().askedLater(1, 9);
        assertThat(Permissions.allowed(order.now(), ACME)).contains(OrderAction.ANSWER_CHANGE);
        assertThat(Permissions.allowed(order.now(), BUYER)).contains(OrderAction.SETTLE_CHANGE);

        order.changeAnswered(1, false);

        assertThat(Permissions.allowed(order.now(), ACME)).doesNotContain(OrderAction.ANSWER_CHANGE);
        assertThat(Permissions.allowed(order.now(), BUYER)).contains(OrderAction.SETTLE_CHANGE);
    }

    @Test
    void aSupplierIsReachedWhileItsMailLiesWithTheBuyer() {
        assertThat(Permissions.allowed(anOrder().sent().now(), BUYER)).doesNotContain(OrderAction.REACH);
        assertThat(Permissions.allowed(anOrder().sent().mailCameBack().now(), BUYER))
                .contains(OrderAction.REACH);
    }
}
