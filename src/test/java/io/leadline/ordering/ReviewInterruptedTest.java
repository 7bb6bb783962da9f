package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.Interruption;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;

/**
 * An answer is taken, a part of it is ordered of another supplier and a part moved from another location, while the program ends at
 * each of its writes, done or not. The process asks again, and the form is sent again: each is made once, and none before the
 * reply holds.
 */
class ReviewInterruptedTest {

    private static final int MORE_THAN_ALL_WRITES = 40;

    private static final BusinessClock CLOCK = new BusinessClock() {
        @Override
        public Instant now() {
            return AnOrder.NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };

    /** The stores of one run of the program; others' orders and transfers are known by their names, as the real ones. */
    private record Program(OrderStore orders, MongoCollection<Document> others, Following following) {

        static Program on(MongoDatabase database) {
            OrderStore orders = store(database);
            MongoCollection<Document> others = database.getCollection("others");
            OrdersByHand byHand = mock();
            when(byHand.order(any(), any())).thenAnswer(call -> {
                OrderByHand sheet = call.getArgument(0);
                make(others, sheet.form());
                return new OrderResult.Repeated(AnOrder.anOrder().now());
            });
            return new Program(orders, others, knowing(orders, byHand, places(others)));
        }

        private static void make(MongoCollection<Document> others, String name) {
            others.replaceOne(Filters.eq(name), new Document("_id", name), new ReplaceOptions().upsert(true));
        }

        private static OtherPlaces places(MongoCollection<Document> others) {
            return new OtherPlaces() {
                @Override
                public List<Spare> of(Sku sku, String to, LocalDate until) {
                    return List.of();
                }

                @Override
                public Moved move(String wish, Sku sku, Spare spare, String to, String because, Actor actor) {
                    make(others, wish);
                    return Moved.YES;
                }
            };
        }

        /** The form, and the step of the process that follows it. */
        void reply(String id) {
            PurchaseOrder order = get(id);
            if (Answering.accept(order, 1, "", AnOrder.BUYER, AnOrder.NOW)
                    instanceof OrderResult.Done(PurchaseOrder taken)) {
                assertThat(orders.save(taken.following(FOLLOWS))).isTrue();
            }
            following.carryOut(id);
        }

        PurchaseOrder get(String id) {
            return orders.find(id, null).orElseThrow();
        }
    }

    /** Whoever is asked has a day. */
    private static Following knowing(OrderStore orders, OrdersByHand byHand, OtherPlaces places) {
        Deadlines deadlines = mock();
        when(deadlines.ofCompany(any(), any())).thenReturn(AnOrder.NOW.plus(Duration.ofDays(1)));
        when(deadlines.timer(any())).thenReturn(Duration.ofDays(1));
        OrderPolicies policies = mock();
        when(policies.of(any(PurchaseOrder.class), any())).thenReturn(OrderPolicy.USUAL);
        return new Following(
                new Orders(orders, event -> {}), orders, byHand, provider(places), deadlines, policies, mock(), CLOCK);
    }

    private static final List<Follow> FOLLOWS =
            List.of(follow(Follow.Kind.ORDER, "box"), follow(Follow.Kind.TRANSFER, "L2"));

    private static Follow follow(Follow.Kind kind, String partner) {
        return new Follow(
                1,
                kind,
                1,
                new Sku("X"),
                "Lamp",
                partner,
                partner,
                Quantity.of(10),
                AnOrder.DAY,
                Money.zero("GBP"),
                AnOrder.BUYER.id(),
                AnOrder.BUYER.name(),
                Follow.State.WAITING);
    }

    private static <T> ObjectProvider<T> provider(T one) {
        ObjectProvider<T> provider = mock();
        when(provider.getIfAvailable(any())).thenReturn(one);
        return provider;
    }

    @Test
    void eachIsMadeOnceWhereverTheProgramEnds(@TempDir Path folder) {
        try (TestStore store = TestStore.in(folder)) {
            assertThat(everywhere(store, false) + everywhere(store, true))
                    .as("writes at which it ended")
                    .isGreaterThanOrEqualTo(8);
        }
    }

    private static int everywhere(TestStore store, boolean done) {
        Program whole = Program.on(store.database());
        for (int write = 1; write < MORE_THAN_ALL_WRITES; write++) {
            String id = "O-" + (done ? "d" : "n") + write;
            assertThat(whole.orders().add(answered(id, "5"))).isTrue();
            long before = whole.others().countDocuments();
            boolean ended = ends(program -> program.reply(id), store, write, done);

            whole.reply(id);
            whole.reply(id);

            PurchaseOrder order = whole.get(id);
            assertThat(order.talk().follows())
                    .as(id)
                    .extracting(Follow::state)
                    .containsExactly(Follow.State.MADE, Follow.State.MADE);
            assertThat(order.log().history())
                    .as(id)
                    .filteredOn(one -> one.key().endsWith("line-ordered-elsewhere")
                            || one.key().endsWith("line-moved-here"))
                    .hasSize(2);
            assertThat(whole.others().countDocuments() - before).as(id).isEqualTo(2);
            if (!ended) {
                return write - 1;
            }
        }
        throw new AssertionError("It has no end");
    }

    private static boolean ends(Consumer<Program> doing, TestStore store, int write, boolean done) {
        try {
            doing.accept(Program.on(new Interruption(write, done).of(store.database())));
            return false;
        } catch (Interruption.Ended here) {
            return true;
        }
    }

    @Test
    void nothingIsMadeBeforeTheReplyIsApprovedNorIfItIsNot(@TempDir Path folder) {
        try (TestStore store = TestStore.in(folder)) {
            Program program = Program.on(store.database());
            assertThat(program.orders().add(answered("O-1", "50"))).isTrue();
            assertThat(program.orders().add(answered("O-2", "50"))).isTrue();

            program.reply("O-1");
            program.reply("O-2");

            assertThat(program.get("O-1").state()).isEqualTo(OrderState.ANSWER_IN_APPROVAL);
            assertThat(program.others().countDocuments()).isZero();

            PurchaseOrder waiting = program.get("O-1");
            assertThat(program.orders().save(Growing.conclude(waiting, Money.zero("GBP"), AnOrder.NOW)))
                    .isTrue();
            PurchaseOrder other = program.get("O-2");
            assertThat(program.orders()
                            .save(Growing.refuse(other, "Too dear", AnOrder.MANAGER, AnOrder.NOW)
                                    .done()))
                    .isTrue();
            program.following().carryOut("O-1");
            program.following().carryOut("O-2");

            assertThat(program.others().countDocuments()).isEqualTo(2);
            assertThat(program.get("O-1").talk().follows())
                    .extracting(Follow::state)
                    .containsExactly(Follow.State.MADE, Follow.State.MADE);
            assertThat(program.get("O-2").talk().follows()).isEmpty();
        }
    }

    @Test
    void whatCannotBeMadeAnyMoreIsToldInTheHistory() {
        OrderStore store = mock();
        OrdersByHand byHand = mock();
        PurchaseOrder order = answered("O-1", "5");
        PurchaseOrder taken = ((OrderResult.Done) Answering.accept(order, 1, "", AnOrder.BUYER, AnOrder.NOW)).order();
        when(store.find("O-1", null)).thenReturn(Optional.of(taken.following(FOLLOWS)));
        when(store.save(any())).thenReturn(true);
        when(byHand.order(any(), any())).thenReturn(OrderResult.refused(Refusal.ITEM_TAKEN));
        when(byHand.made(any(), any(), any())).thenReturn(Optional.empty());

        List<Follow> refused = knowing(store, byHand, OtherPlaces.NONE).carryOut("O-1");

        assertThat(refused).containsExactlyElementsOf(FOLLOWS);
    }

    /** What a process would ask a buyer for, and who settles it. */
    @Test
    void whatCannotBeMadeAnyMoreIsATaskUntilItIsMadeOrSettledOtherwise() {
        AtomicReference<PurchaseOrder> stored = new AtomicReference<>();
        OrderStore store = mock();
        OrdersByHand byHand = mock();
        PurchaseOrder order = answered("O-1", "5");
        PurchaseOrder taken = ((OrderResult.Done) Answering.accept(order, 1, "", AnOrder.BUYER, AnOrder.NOW)).order();
        stored.set(taken.following(FOLLOWS));
        when(store.find("O-1", null)).thenAnswer(call -> Optional.of(stored.get()));
        when(store.save(any())).thenAnswer(call -> {
            stored.set(call.getArgument(0));
            return true;
        });
        when(byHand.order(any(), any())).thenReturn(OrderResult.refused(Refusal.ITEM_TAKEN));
        when(byHand.made(any(), any(), any())).thenReturn(Optional.empty());
        Following following = knowing(store, byHand, OtherPlaces.NONE);
        following.carryOut("O-1");

        assertThat(Following.undone(stored.get())).containsOnlyKeys(1, 2);
        assertThat(stored.get().pending())
                .filteredOn(PendingCommand.PublishMessage.class::isInstance)
                .extracting(command -> ((PendingCommand.PublishMessage) command).name())
                .filteredOn(OrderFacts.FOLLOW_REFUSED::equals)
                .hasSize(2);

        assertThat(following.tryAgain("O-1", 1, AnOrder.ACME)).isEqualTo(OrderResult.refused(Refusal.FORBIDDEN));
        assertThat(following.tryAgain("O-1", 1, AnOrder.BUYER)).isEqualTo(OrderResult.refused(Refusal.ITEM_TAKEN));
        assertThat(following.tryAgain("O-1", 2, AnOrder.BUYER)).isEqualTo(OrderResult.refused(Refusal.MOVED_ALREADY));
        assertThat(following.leave("O-1", 2, " ", AnOrder.BUYER))
                .isEqualTo(OrderResult.refused(Refusal.REASON_MISSING));
        assertThat(following.leave("O-1", 2, "x".repeat(9_000), AnOrder.BUYER))
                .isEqualTo(OrderResult.refused(Refusal.TEXT_WRONG));

        when(byHand.order(any(), any())).thenReturn(new OrderResult.Done(order));
        assertThat(following.tryAgain("O-1", 1, AnOrder.MANAGER)).isInstanceOf(OrderResult.Done.class);
        assertThat(following.leave("O-1", 2, "Fetched by van", AnOrder.BUYER)).isInstanceOf(OrderResult.Done.class);

        assertThat(stored.get().talk().follows())
                .extracting(Follow::state)
                .containsExactly(Follow.State.MADE, Follow.State.LEFT);
        assertThat(Following.undone(stored.get())).isEmpty();
        assertThat(stored.get().pending())
                .filteredOn(PendingCommand.CompleteTask.class::isInstance)
                .extracting(command -> ((PendingCommand.CompleteTask) command).interaction())
                .contains("O-1#undone#1", "O-1#undone#2");
        assertThat(following.tryAgain("O-1", 1, AnOrder.BUYER)).isInstanceOf(OrderResult.Repeated.class);
        assertThat(following.leave("O-1", 1, "Late", AnOrder.BUYER))
                .isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
    }

    @Test
    void twoOthersAreNotAskedForTheSameItem() {
        OrderStore store = mock();
        OrdersByHand byHand = mock();
        Following following = knowing(store, byHand, OtherPlaces.NONE);
        List<Follow> both = List.of(follow(Follow.Kind.ORDER, "box"), follow(Follow.Kind.ORDER, "tin"));

        assertThat(following.wrong(answered("O-1", "5"), both, AnOrder.BUYER))
                .contains(new OrderResult.Refused(Refusal.ITEM_TWICE, 1));
    }

    /** A week later, at this price where five were asked for. */
    private static PurchaseOrder answered(String id, String price) {
        PurchaseOrder sample = AnOrder.anOrder()
                .sent()
                .answered(answer -> answer.at(Money.of(price, "GBP")).on(AnOrder.DAY.plusDays(7)))
                .now();
        OrderHead head = sample.head();
        return new PurchaseOrder(
                id,
                0,
                sample.state(),
                new OrderHead(
                        id,
                        head.runId(),
                        head.supplierId(),
                        head.supplierName(),
                        head.locationId(),
                        head.locationName(),
                        head.currency(),
                        head.requestedDate(),
                        head.createdAt(),
                        null,
                        head.policy()),
                sample.talk(),
                sample.lines(),
                sample.receipts(),
                sample.log(),
                sample.approvals(),
                List.of());
    }

    private static OrderStore store(MongoDatabase database) {
        List<Object> parts = List.of(database, CLOCK, new Outboxes());
        try {
            Constructor<?> constructor =
                    Class.forName("io.leadline.ordering.store.MongoOrders").getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (OrderStore) constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> parts.stream()
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElse(null))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
