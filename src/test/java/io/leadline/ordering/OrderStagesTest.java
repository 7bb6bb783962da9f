package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Role;
import io.leadline.ordering.NextStep.Kind;
import io.leadline.ordering.OrderStages.Stage;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStagesTest {

    /** One letter for each stage: done, here, ahead, stopped. */
    private static String drawn(PurchaseOrder order, boolean forSupplier) {
        return OrderStages.of(order, forSupplier).all().stream()
                .map(stage -> stage.standing().name().substring(0, 1))
                .collect(Collectors.joining());
    }

    private static final Map<OrderState, String> STAGES = Map.ofEntries(
            Map.entry(OrderState.PROPOSED, "DHAAA"),
            Map.entry(OrderState.AWAITING_BUYER, "DHAAA"),
            Map.entry(OrderState.AWAITING_MANAGER, "DHAAA"),
            Map.entry(OrderState.APPROVED, "DDHAA"),
            Map.entry(OrderState.SENT, "DDDHA"),
            Map.entry(OrderState.IN_REVIEW, "DDDHA"),
            Map.entry(OrderState.ANSWER_IN_APPROVAL, "DDDHA"),
            Map.entry(OrderState.CONFIRMED, "DDDDH"),
            Map.entry(OrderState.PARTLY_RECEIVED, "DDDDH"),
            Map.entry(OrderState.IN_QUESTION, "DDDDH"),
            Map.entry(OrderState.DELIVERY_IN_APPROVAL, "DDDDH"),
            Map.entry(OrderState.CLOSED, "DDDDD"),
            Map.entry(OrderState.REJECTED, "DSSSS"),
            Map.entry(OrderState.CANCELLED, "DDDSS"),
            Map.entry(OrderState.RE_SOURCED, "DDDSS"));

    private static final Map<OrderState, Kind> NEXT = Map.ofEntries(
            Map.entry(OrderState.PROPOSED, Kind.ASK_RULES),
            Map.entry(OrderState.AWAITING_BUYER, Kind.APPROVE),
            Map.entry(OrderState.AWAITING_MANAGER, Kind.APPROVE_AS_MANAGER),
            Map.entry(OrderState.APPROVED, Kind.SEND),
            Map.entry(OrderState.SENT, Kind.ANSWER),
            Map.entry(OrderState.IN_REVIEW, Kind.REVIEW),
            Map.entry(OrderState.ANSWER_IN_APPROVAL, Kind.ASK_RULES),
            Map.entry(OrderState.CONFIRMED, Kind.DELIVER),
            Map.entry(OrderState.PARTLY_RECEIVED, Kind.DELIVER),
            Map.entry(OrderState.IN_QUESTION, Kind.SETTLE),
            Map.entry(OrderState.DELIVERY_IN_APPROVAL, Kind.ASK_RULES),
            Map.entry(OrderState.CLOSED, Kind.NOTHING),
            Map.entry(OrderState.REJECTED, Kind.NOTHING),
            Map.entry(OrderState.CANCELLED, Kind.NOTHING),
            Map.entry(OrderState.RE_SOURCED, Kind.NOTHING));

    @ParameterizedTest
    @EnumSource
    void eachStateStandsSomewhereAndIsSomebodysTurn(OrderState state) {
        PurchaseOrder order = anOrder(state).now();

        assertThat(drawn(order, false)).as(state.name()).isEqualTo(STAGES.get(state));
        assertThat(NextStep.of(order).kind()).as(state.name()).isEqualTo(NEXT.get(state));
    }

    @ParameterizedTest
    @EnumSource
    void aSupplierSeesNothingOfTheTimeBeforeItWasSent(OrderState state) {
        PurchaseOrder order = anOrder(state).now();
        if (order.talk().number() == null) {
            return;
        }

        OrderStages seen = OrderStages.of(order.forSupplier(), true);

        assertThat(seen.all())
                .extracting(Stage::kind)
                .containsExactly(OrderStages.Kind.SENT, OrderStages.Kind.AGREED, OrderStages.Kind.RECEIVED);
        assertThat(drawn(order.forSupplier(), true))
                .isEqualTo(drawn(order, false).substring(2));
        assertThat(seen.all()).flatExtracting(Stage::by).doesNotContain("Berta", "Max", "Helen");
        assertThat(seen.next().kind()).isNotIn(Kind.REACH, Kind.ASK_RULES, Kind.APPROVE, Kind.APPROVE_AS_MANAGER);
    }

    @Test
    void aMailThatIsOnItsWayOrCameBackIsNotTheSuppliersTurn() {
        assertThat(NextStep.of(anOrder().released().now()).kind()).isEqualTo(Kind.SEND);
        assertThat(drawn(anOrder().released().now(), false)).isEqualTo("DDHAA");
        PurchaseOrder back = anOrder().released().mailCameBack().now();
        assertThat(NextStep.of(back).kind()).isEqualTo(Kind.REACH);
    }

    @Test
    void aSupplierHasUntilTheDayItWasGivenAndDeliversByItsOwnPromise() {
        NextStep answer = NextStep.of(anOrder().sent().now());
        assertThat(answer.by()).isEqualTo(AnOrder.ANSWER_BY);
        assertThat(answer.overdue(AnOrder.ANSWER_BY.plusSeconds(1), AnOrder.TODAY))
                .isTrue();
        assertThat(answer.overdue(AnOrder.ANSWER_BY, AnOrder.TODAY)).isFalse();

        NextStep deliver = NextStep.of(anOrder().confirmed().late(3).now());
        assertThat(deliver.on()).isEqualTo(AnOrder.DAY.plusDays(3));
        assertThat(deliver.overdue(AnOrder.NOW, AnOrder.DAY.plusDays(3))).isFalse();
        assertThat(deliver.overdue(AnOrder.NOW, AnOrder.DAY.plusDays(4))).isTrue();
    }

    @Test
    void theCompanysOwnPeopleHaveAsLongAsThePolicySays() {
        NextStep asked =
                NextStep.of(anOrder(OrderState.AWAITING_BUYER).now()).decided(since -> since.plus(Duration.ofDays(2)));
        assertThat(asked.by()).isEqualTo(AnOrder.NOW.plus(Duration.ofDays(2)));

        NextStep answer = NextStep.of(anOrder().sent().now()).decided(since -> since);
        assertThat(answer.by()).isEqualTo(AnOrder.ANSWER_BY);
    }

    @Test
    void whatWasDecidedAndWaitsIsTheTurnOfWhomTheRulesAsk() {
        assertThat(NextStep.of(anOrder(OrderState.ANSWER_IN_APPROVAL)
                                .asked(Role.MANAGER)
                                .now())
                        .kind())
                .isEqualTo(Kind.APPROVE_AS_MANAGER);
        assertThat(NextStep.of(anOrder(OrderState.DELIVERY_IN_APPROVAL)
                                .asked(Role.BUYER)
                                .now())
                        .kind())
                .isEqualTo(Kind.APPROVE);
    }

    @Test
    void theStageThatIsWorkedAtIsFilledByItsLines() {
        PurchaseOrder answered = anOrder()
                .of(100)
                .and(40)
                .sent()
                .answered(a -> a.of(Quantity.of(50)))
                .now();
        Stage agreed = OrderStages.of(answered, false).all().get(3);
        assertThat(List.of(agreed.done(), agreed.of())).containsExactly(1, 2);

        PurchaseOrder half =
                anOrder().of(100).and(40).confirmed().received(1, 100, 0).now();
        Stage received = OrderStages.of(half, false).all().get(4);
        assertThat(List.of(received.done(), received.of())).containsExactly(1, 2);
    }

    @Test
    void eachStageThatIsBehindSaysWhenAndByWhom() {
        List<Stage> stages = OrderStages.of(anOrder().confirmed().now(), false).all();

        assertThat(stages.get(1).by()).containsExactly("Berta");
        assertThat(stages.get(3).by()).containsExactly("Ann of acme");
        assertThat(stages.subList(0, 4)).extracting(Stage::at).containsOnly(AnOrder.NOW);
        assertThat(stages.get(4).at()).isNull();
    }

    @Test
    void whoOnlyTakesGoodsInReadsNoPriceAndNoArithmetic() {
        PurchaseOrder seen = anOrder().confirmed().now().withoutPrices();

        assertThat(seen.total().amount()).isZero();
        assertThat(seen.lines()).allSatisfy(line -> {
            assertThat(line.unitPrice().amount()).isZero();
            assertThat(line.because()).isEmpty();
        });
        assertThat(seen.log().history()).noneMatch(entry -> entry.facts().containsKey("total"));
        assertThat(seen.toString()).doesNotContain("500").doesNotContain("amount=5,");
    }
}
