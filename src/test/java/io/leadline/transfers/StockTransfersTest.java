package io.leadline.transfers;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.GOODS_IN;
import static io.leadline.ordering.AnOrder.HEAD;
import static io.leadline.ordering.AnOrder.MANAGER;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.ofSupplier;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.Reserved;
import io.leadline.stock.Stock;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.Suggestions.Ordered;
import io.leadline.transfers.Suggestions.Wish;
import io.leadline.transfers.TransferResult.Why;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty cups that go from the attic to the shop, where fifty are free. */
class StockTransfersTest {

    private static final Sku CUP = new Sku("CUP");
    private static final Sku MUG = new Sku("MUG");

    private final TransfersInMemory store = new TransfersInMemory();
    private final List<String> booked = new ArrayList<>();
    private Quantity free = Quantity.of(50);
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };
    private final StockTransfers transfers =
            new StockTransfers(store, ledger(), items(), () -> 28, (interaction, actor) -> actor, clock, event -> {});
    private final Suggestions suggestions = new Suggestions(store, transfers, clock);

    /** All of them are counted in pieces. */
    private static Items items() {
        return (Items) Proxy.newProxyInstance(
                Items.class.getClassLoader(), new Class<?>[] {Items.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("find");
                    return Optional.of(new Item(
                            (Sku) arguments[0], "Cup", "", "piece", Money.of("1", "GBP"), Money.of("2", "GBP"), 0, 0));
                });
    }

    /** Writes down what is booked. */
    private Stock ledger() {
        return (Stock) Proxy.newProxyInstance(
                Stock.class.getClassLoader(), new Class<?>[] {Stock.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "transfer" -> {
                            Quantity units = (Quantity) arguments[4];
                            if (units.compareTo(free) > 0) {
                                return new Reserved.NotEnough(free);
                            }
                            booked.add("out " + units);
                            return new Reserved.Taken("Attic");
                        }
                        case "arrive" -> booked.add("in");
                        case "record" -> {
                            Stream<?> all = arguments[0] instanceof Collection<?> many
                                    ? many.stream()
                                    : Stream.of(arguments[0]);
                            all.map(Movement.class::cast)
                                    .map(m -> m.kind() + " " + m.quantity() + " " + m.location())
                                    .forEach(booked::add);
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    private static Wish wish(Sku sku, int units) {
        return new Wish(sku, "Attic", "Shop", Quantity.of(units));
    }

    private String suggested() {
        suggestions.keep(List.of(CUP), List.of(wish(CUP, 20)), "P-1", TODAY);
        return store.holding(List.of(CUP)).getFirst().id();
    }

    /** The usual way there. */
    private String in(State state) {
        String id = suggested();
        switch (state) {
            case PROPOSED -> {}
            case DECLINED -> transfers.decline(id, "Not now", BUYER);
            case CANCELLED -> transfers.cancel(id, "Broken", BUYER);
            case TO_SHIP -> transfers.accept(id, BUYER);
            case SHIPPING -> {
                transfers.accept(id, BUYER);
                store.save(transfers.get(id).shipping(Quantity.of(20), NOW, "Gus"));
            }
            case UNDER_WAY -> {
                transfers.accept(id, BUYER);
                transfers.ship(id, Quantity.of(20), GOODS_IN);
            }
            case DONE -> {
                transfers.accept(id, BUYER);
                transfers.ship(id, Quantity.of(20), GOODS_IN);
                transfers.receive(id, Quantity.of(20), GOODS_IN);
            }
        }
        assertThat(transfers.get(id).state()).isEqualTo(state);
        return id;
    }

    private static String brief(TransferResult result) {
        return switch (result) {
            case TransferResult.Done done -> "done";
            case TransferResult.Repeated repeated -> "again";
            case TransferResult.Refused refused -> refused.why().name();
        };
    }

    private TransferResult act(String verb, String id) {
        return switch (verb) {
            case "accept" -> transfers.accept(id, BUYER);
            case "decline" -> transfers.decline(id, "", BUYER);
            case "ship" -> transfers.ship(id, Quantity.of(20), GOODS_IN);
            case "ship less" -> transfers.ship(id, Quantity.of(15), GOODS_IN);
            case "receive" -> transfers.receive(id, Quantity.of(20), GOODS_IN);
            case "receive less" -> transfers.receive(id, Quantity.of(15), GOODS_IN);
            case "cancel" -> transfers.cancel(id, "Broken", BUYER);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state     | accept  | decline | ship    | ship less | receive | receive less | cancel
        PROPOSED  | done    | done    | NOT_NOW | NOT_NOW   | NOT_NOW | NOT_NOW      | done
        DECLINED  | NOT_NOW | again   | NOT_NOW | NOT_NOW   | NOT_NOW | NOT_NOW      | NOT_NOW
        TO_SHIP   | again   | NOT_NOW | done    | done      | NOT_NOW | NOT_NOW      | done
        SHIPPING  | again   | NOT_NOW | done    | NOT_NOW   | NOT_NOW | NOT_NOW      | ON_ITS_WAY
        UNDER_WAY | again   | NOT_NOW | again   | NOT_NOW   | done    | done         | ON_ITS_WAY
        DONE      | again   | NOT_NOW | again   | NOT_NOW   | again   | NOT_NOW      | NOT_NOW
        CANCELLED | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW   | NOT_NOW | NOT_NOW      | again
        """)
    void everyVerbInEveryState(ArgumentsAccessor row) {
        List<String> verbs = List.of("accept", "decline", "ship", "ship less", "receive", "receive less", "cancel");
        for (int i = 0; i < verbs.size(); i++) {
            StockTransfersTest fresh = new StockTransfersTest();
            String id = fresh.in(State.valueOf(row.getString(0)));

            assertThat(brief(fresh.act(verbs.get(i), id))).as(verbs.get(i)).isEqualTo(row.getString(i + 1));
        }
    }

    @Test
    void buyersDecideAndGoodsInHandles() {
        for (Actor actor : List.of(BUYER, MANAGER, HEAD, GOODS_IN, ofSupplier("acme"), Actor.system())) {
            boolean decides = List.of(BUYER, MANAGER, HEAD).contains(actor);
            boolean handles = actor == GOODS_IN;
            String id = suggested();

            assertThat(brief(transfers.decline("T-none", "", actor))).isEqualTo(decides ? "UNKNOWN" : "FORBIDDEN");
            assertThat(brief(transfers.accept("T-none", actor))).isEqualTo(decides ? "UNKNOWN" : "FORBIDDEN");
            assertThat(brief(transfers.ship("T-none", Quantity.of(1), actor)))
                    .isEqualTo(handles ? "UNKNOWN" : "FORBIDDEN");
            assertThat(brief(transfers.receive("T-none", Quantity.of(1), actor)))
                    .isEqualTo(handles ? "UNKNOWN" : "FORBIDDEN");
            assertThat(brief(transfers.cancel(id, " ", actor)))
                    .isEqualTo(decides || handles ? "REASON_MISSING" : "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        shipped | result                | state     | booked
        20      | done                  | UNDER_WAY | out 20
        30      | done                  | UNDER_WAY | out 30
        0.5     | QUANTITY_WRONG        | TO_SHIP   | ''
        50      | done                  | UNDER_WAY | out 50
        51      | NOT_ENOUGH            | TO_SHIP   | ''
        0       | QUANTITY_WRONG        | TO_SHIP   | ''
        -1      | QUANTITY_WRONG        | TO_SHIP   | ''
        """)
    void whatLeavesIsThereAndIsBookedOnce(String shipped, String result, State state, String booked) {
        String id = in(State.TO_SHIP);

        assertThat(brief(transfers.ship(id, Quantity.of(shipped), GOODS_IN))).isEqualTo(result);
        transfers.goOn();

        assertThat(transfers.get(id).state()).isEqualTo(state);
        assertThat(String.join(", ", this.booked)).isEqualTo(booked);
    }

    @Test
    void aTransferThatFindsTooLittleSaysWhatIsThereAndIsAsBefore() {
        String id = in(State.TO_SHIP);
        free = Quantity.of(12);
        StockTransfer before = transfers.get(id);

        assertThat(transfers.ship(id, Quantity.of(20), GOODS_IN))
                .isEqualTo(new TransferResult.Refused(Why.NOT_ENOUGH, Quantity.of(12)));

        StockTransfer after = transfers.get(id);
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(after.shipped()).isNull();
        assertThat(brief(transfers.ship(id, Quantity.of(12), GOODS_IN))).isEqualTo("done");
        assertThat(brief(transfers.cancel(id, "Too late", BUYER))).isEqualTo("ON_ITS_WAY");
    }

    @Test
    void aBookingThatWasCutOffIsGivenBackWhereTooLittleIsLeft() {
        String id = in(State.SHIPPING);
        free = Quantity.ZERO;

        transfers.goOn();

        assertThat(transfers.get(id).state()).isEqualTo(State.TO_SHIP);
        assertThat(transfers.get(id).shipped()).isNull();
        assertThat(brief(transfers.cancel(id, "Never mind", BUYER))).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        counted | result         | differs | booked
        20      | done           | false   | out 20, in
        17      | done           | true    | out 20, in, WRITE_OFF 3 Shop
        0       | done           | true    | out 20, in, WRITE_OFF 20 Shop
        22      | done           | true    | out 20, in, COUNT 2 Shop, COUNT -2 Attic
        -1      | QUANTITY_WRONG | false   | out 20
        """)
    void whatIsMissingIsWrittenOffAndWhatIsOverIsTakenOffWhereItCameFrom(
            String counted, String result, boolean differs, String booked) {
        String id = in(State.UNDER_WAY);

        assertThat(brief(transfers.receive(id, Quantity.of(counted), GOODS_IN))).isEqualTo(result);

        assertThat(transfers.get(id).differs()).isEqualTo(differs);
        assertThat(String.join(", ", this.booked)).isEqualTo(booked);
    }

    @Test
    void ofPiecesNoPartsAreMoved() {
        String id = in(State.TO_SHIP);

        assertThat(brief(transfers.ship(id, Quantity.of("7.5"), GOODS_IN))).isEqualTo("QUANTITY_WRONG");
        transfers.ship(id, Quantity.of(20), GOODS_IN);
        assertThat(brief(transfers.receive(id, Quantity.of("0.0001"), GOODS_IN)))
                .isEqualTo("QUANTITY_WRONG");
        assertThat(brief(transfers.receive(id, Quantity.of(20), GOODS_IN))).isEqualTo("done");
    }

    @Test
    void whatWasDoneStandsInTheTransferWithWhoDidIt() {
        StockTransfer done = transfers.get(in(State.DONE));

        assertThat(done.steps())
                .extracting(step -> step.what() + " " + step.by())
                .containsExactly("TO_SHIP Berta", "UNDER_WAY Gus", "DONE Gus");
    }

    @Test
    void aDeclinedTransferRestsToItsLastDay() {
        StockTransfer declined = transfers.get(in(State.DECLINED));

        assertThat(declined.declined(TODAY.plusDays(28))).isTrue();
        assertThat(declined.declined(TODAY.plusDays(29))).isFalse();
    }

    /** The engine takes a command away by its id, also while the transfer is given to another batch. */
    @Test
    void theStartOfOneBatchIsNotTakenForTheStartOfAnother() {
        assertThat(StockTransfers.start("TB-1")).isEqualTo(StockTransfers.start("TB-1"));
        assertThat(StockTransfers.start("TB-1").id())
                .isNotEqualTo(StockTransfers.start("TB-1-2").id());
    }

    @Test
    void theTasksOfABatchEndWithItsLastTransfer() {
        suggestions.keep(List.of(CUP, MUG), List.of(wish(CUP, 20), wish(MUG, 5)), "P-1", TODAY);
        String batch = store.open().getFirst().batch();
        assertThat(transfers.batch(batch)).hasSize(2);

        assertThat(transfers.all(batch, State.PROPOSED, GOODS_IN)).containsOnly(TransferResult.refused(Why.FORBIDDEN));
        transfers.accept(store.open().getFirst().id(), BUYER);
        assertThat(tasks()).isEmpty();
        transfers.all(batch, State.PROPOSED, BUYER);
        assertThat(tasks()).containsExactly("decide {decision=accepted}");
        transfers.all(batch, State.TO_SHIP, GOODS_IN);
        assertThat(tasks()).contains("ship {decision=shipped}").noneMatch(task -> task.startsWith("receive"));
        transfers.receive(store.open().getFirst().id(), Quantity.of(19), GOODS_IN);
        transfers.all(batch, State.UNDER_WAY, GOODS_IN);

        assertThat(tasks()).contains("receive {difference=true}");
    }

    private List<String> tasks() {
        return store.waiting(100).stream()
                .map(waiting -> waiting.command())
                .filter(PendingCommand.CompleteTask.class::isInstance)
                .map(PendingCommand.CompleteTask.class::cast)
                .map(task -> task.interaction().substring(task.interaction().indexOf('#') + 1) + " " + task.variables())
                .distinct()
                .toList();
    }

    @Test
    void aRunThatIsRepeatedSuggestsNothingTwiceAndAnotherQuantityReplacesTheFirst() {
        String id = suggested();
        suggested();
        suggestions.keep(List.of(CUP), List.of(wish(CUP, 25)), "P-2", TODAY);

        assertThat(store.open()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.quantity()).isEqualTo(Quantity.of(25));
            assertThat(one.because()).isEqualTo("P-2");
        });
    }

    @Test
    void whatIsNotWantedAnyMoreGoesAndWhatWasAcceptedStays() {
        String accepted = in(State.TO_SHIP);
        suggestions.keep(List.of(MUG), List.of(wish(MUG, 5)), "P-1", TODAY);
        String proposed = store.holding(List.of(MUG)).getFirst().id();

        suggestions.keep(List.of(CUP, MUG), List.of(), "P-2", TODAY);

        assertThat(transfers.get(accepted).state()).isEqualTo(State.TO_SHIP);
        assertThat(transfers.get(proposed).state()).isEqualTo(State.CANCELLED);
        assertThat(transfers.get(proposed).steps().getLast().by()).isEqualTo("Leadline");
    }

    @Test
    void aDeclinedTransferStaysAwayUntilItsRestIsOver() {
        String id = in(State.DECLINED);
        suggested();
        assertThat(store.open()).isEmpty();
        assertThat(suggestions.declined(List.of(CUP), TODAY)).containsKey(CUP);

        LocalDate after = TODAY.plusDays(29);
        assertThat(suggestions.declined(List.of(CUP), after)).isEmpty();
        suggestions.keep(List.of(CUP), List.of(wish(CUP, 20)), "P-later", after);

        assertThat(store.open())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isNotEqualTo(id));
    }

    @Test
    void whatJoinsABatchOfWhichSomethingWasAcceptedGoesByItself() {
        suggestions.keep(List.of(CUP, MUG), List.of(wish(CUP, 20), wish(MUG, 5)), "P-1", TODAY);
        String batch = store.open().getFirst().batch();
        transfers.accept(store.open().getFirst().id(), BUYER);
        Sku jug = new Sku("JUG");

        suggestions.keep(List.of(jug), List.of(wish(jug, 1)), "P-2", TODAY);

        assertThat(store.holding(List.of(jug)).getFirst().batch()).isNotEqualTo(batch);
        assertThat(transfers.batch(batch)).hasSize(2);
    }

    @Test
    void anIdThatABatchHasIsNotFree() {
        String batch = transfers.get(suggested()).batch();

        assertThat(transfers.free(batch)).isEqualTo(batch + "-2");
        assertThat(transfers.free("TB-none")).isEqualTo("TB-none");
    }

    @Test
    void aTransferThatAPersonWantsIsAcceptedAtOnceAndMadeOnceHoweverOftenItIsAskedFor() {
        Suggestions.Wish wish = new Suggestions.Wish(CUP, "ATTIC", "SHOP", Quantity.of(20));

        assertThat(suggestions.order("O-1#review#1#1", wish, "PO-1", BUYER)).isEqualTo(Ordered.UNDER_WAY);
        assertThat(suggestions.order("O-1#review#1#1", wish, "PO-1", BUYER)).isEqualTo(Ordered.UNDER_WAY);

        assertThat(transfers.open())
                .filteredOn(transfer -> transfer.because().equals("PO-1"))
                .singleElement()
                .extracting(StockTransfer::state)
                .isEqualTo(State.TO_SHIP);
        assertThat(suggestions.order("O-1#review#1#1", new Wish(CUP, "ATTIC", "SHOP", Quantity.of(9)), "PO-1", BUYER))
                .as("other units than are moved")
                .isEqualTo(Ordered.REFUSED);
        assertThat(suggestions.order("O-2#review#1#1", wish, "PO-2", BUYER))
                .as("something is on its way between the two already")
                .isEqualTo(Ordered.REFUSED);
        assertThat(suggestions.order("O-3#review#1#1", wish, "PO-3", GOODS_IN)).isEqualTo(Ordered.FORBIDDEN);
    }

    @Test
    void whatWasCalledOffIsMovedByAnotherTransferWhenItIsWantedAgain() {
        Wish wish = new Wish(CUP, "ATTIC", "SHOP", Quantity.of(20));
        suggestions.order("O-1#delay#1", wish, "PO-1", BUYER);
        StockTransfer first = transfers.open().getFirst();
        transfers.save(transfers.cancelled(first, "Bea", ""));

        assertThat(suggestions.order("O-1#delay#1", wish, "PO-1", BUYER)).isEqualTo(Ordered.UNDER_WAY);

        assertThat(transfers.open()).singleElement().satisfies(again -> {
            assertThat(again.id()).isNotEqualTo(first.id());
            assertThat(again.state()).isEqualTo(State.TO_SHIP);
        });
    }

    @Test
    void whatCameInIsNotMovedOnceMoreByTheSameWish() {
        Wish wish = new Wish(CUP, "ATTIC", "SHOP", Quantity.of(20));
        suggestions.order("O-1#delay#1", wish, "PO-1", BUYER);
        String id = transfers.open().getFirst().id();
        transfers.ship(id, Quantity.of(20), GOODS_IN);
        transfers.receive(id, Quantity.of(20), GOODS_IN);

        assertThat(suggestions.order("O-1#delay#1", wish, "PO-1", BUYER)).isEqualTo(Ordered.OVER);
    }

    /** Eight signs of a name may be those of another's: nobody is told that what another wants is what they want. */
    @Test
    void whatIsWantedIsKnownByItsWholeName() {
        Wish wish = new Wish(CUP, "ATTIC", "SHOP", Quantity.of(20));

        suggestions.order("O-1#delay#1", wish, "PO-1", BUYER);

        assertThat(transfers.open())
                .singleElement()
                .satisfies(made -> assertThat(made.id()).hasSize("T-".length() + 36));
    }
}
