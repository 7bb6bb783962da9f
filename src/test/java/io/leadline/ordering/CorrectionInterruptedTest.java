package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoDatabase;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import io.leadline.storage.Interruption;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.storage.chain.Verification;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A wrong count is corrected while the program ends at each of its writes, to the order and to the ledger, done or not. The
 * form is sent again, the engine gives the job again: it counts once, and the histories are whole.
 */
class CorrectionInterruptedTest {

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

    /** The stores of one run of the program. */
    private record Program(OrderStore orders, Stock stock, OrderOutcome outcome) {

        static Program on(MongoDatabase database) {
            Stock stock = make(Stock.class, "io.leadline.stock.store.MongoStock", database);
            PurchaseHistory past =
                    make(PurchaseHistory.class, "io.leadline.scorecard.store.MongoPurchaseHistory", database);
            return new Program(
                    make(OrderStore.class, "io.leadline.ordering.store.MongoOrders", database),
                    stock,
                    new OrderOutcome(
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            stock,
                            mock(ShelfDoubts.class),
                            past,
                            mock(Conducts.class),
                            CLOCK));
        }

        /** The form, and the step of the process that follows it. */
        void correct(String id) {
            PurchaseOrder order = orders.find(id, null).orElseThrow();
            Correction correction = new Correction(
                    2, 1, List.of(new Delivery.Counted(1, Quantity.of(4), Quantity.ZERO)), false, "Typed");
            if (Correcting.correct(order, correction, AnOrder.GOODS_IN, AnOrder.NOW)
                    instanceof OrderResult.Done(PurchaseOrder corrected)) {
                assertThat(orders.save(corrected)).isTrue();
            }
            book(id, 2);
        }

        void book(String id, int delivery) {
            outcome.book(orders.find(id, null).orElseThrow(), delivery);
        }
    }

    @Test
    void itCountsOnceWhereverTheProgramEnds(@TempDir Path folder) {
        int places;
        try (TestStore store = TestStore.in(folder)) {
            places = everywhere(store, false) + everywhere(store, true);
        }

        assertThat(places).as("writes at which it ended").isGreaterThanOrEqualTo(8);
        assertThat(Verification.of(TestStore.settings(folder), Map.of()).findings())
                .isEmpty();
    }

    private static int everywhere(TestStore store, boolean done) {
        Program whole = Program.on(store.database());
        for (int write = 1; write < MORE_THAN_ALL_WRITES; write++) {
            String id = "O-" + (done ? "d" : "n") + write;
            counted(whole, id);
            boolean ended = ends(program -> program.correct(id), store, write, done);

            whole.correct(id);
            whole.correct(id);

            PurchaseOrder order = whole.orders().find(id, null).orElseThrow();
            assertThat(order.receipts()).as(id).hasSize(2);
            assertThat(order.line(1).orElseThrow().received()).as(id).isEqualTo(Quantity.of(4));
            assertThat(order.log().history())
                    .as(id)
                    .filteredOn(one -> one.key().endsWith("receipt-corrected"))
                    .hasSize(1);
            assertThat(whole.stock().level("L1", new Sku("A-" + id)).onHand())
                    .as(id)
                    .isEqualTo(Quantity.of(4));
            assertThat(whole.stock().movements(new Sku("A-" + id), 0, 10).rows())
                    .as(id)
                    .hasSize(2);
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

    /** Confirmed, and ten counted of what were four. */
    private static void counted(Program program, String id) {
        PurchaseOrder sample = SampleOrder.of(id, "A-" + id, "S1", OrderState.CONFIRMED);
        PurchaseOrder confirmed = new PurchaseOrder(
                id,
                0,
                sample.state(),
                sample.head(),
                sample.talk(),
                sample.lines(),
                List.of(),
                sample.log(),
                List.of());
        assertThat(program.orders().add(confirmed)).isTrue();
        PurchaseOrder stored = program.orders().find(id, null).orElseThrow();
        Delivery ten = new Delivery(
                1, AnOrder.TODAY, List.of(new Delivery.Counted(1, Quantity.of(10), Quantity.ZERO)), false, "");
        if (Receiving.receive(stored, ten, AnOrder.GOODS_IN, AnOrder.NOW, AnOrder.TODAY)
                instanceof OrderResult.Done(PurchaseOrder received)) {
            assertThat(program.orders().save(received)).isTrue();
        }
        program.book(id, 1);
    }

    private static <S> S make(Class<S> type, String name, MongoDatabase database) {
        ApplicationEventPublisher events = event -> {};
        List<Object> parts = List.of(database, events, CLOCK, new Outboxes());
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> parts.stream()
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElse(null))
                    .toArray()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }
}
