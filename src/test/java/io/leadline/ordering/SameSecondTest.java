package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people, or two tabs of one, decide about the same order at the same moment: it is decided once, and told once. */
class SameSecondTest {

    private static final int ROUNDS = 100;

    private static final Actor BOB = person("bob", Role.BUYER);
    private static final Actor MAY = person("may", Role.MANAGER);
    private static final Actor BOTH_ROLES =
            new Actor("ulla", "Ulla", Set.of(Role.BUYER, Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private static ExecutorService two;

    /** What somebody does. */
    private interface Act extends Function<PurchaseOrder, OrderResult> {}

    @BeforeAll
    static void start() {
        two = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        two.shutdownNow();
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair("two buyers", OrderState.AWAITING_BUYER, approving(BUYER), approving(BOB), "done, again"),
                pair("one buyer twice", OrderState.AWAITING_BUYER, approving(BUYER), approving(BUYER), "done, again"),
                pair("two managers", OrderState.AWAITING_MANAGER, approving(MANAGER), approving(MAY), "done, again"),
                pair("buyer and manager", OrderState.AWAITING_BUYER, approving(BOB), approving(MAY), "done, again"),
                pair(
                        "approved and rejected",
                        OrderState.AWAITING_BUYER,
                        approving(BUYER),
                        o -> Approving.reject(o, "Too much", BOB, NOW),
                        "done, DECIDED_ALREADY"),
                pair(
                        "approved and withdrawn",
                        OrderState.AWAITING_MANAGER,
                        approving(MANAGER),
                        o -> Withdrawing.cancel(o, "Not needed", BUYER, NOW),
                        "done, done | done, DECIDED_ALREADY"),
                pair("a link followed twice", OrderState.SENT, answering(100), answering(100), "done, again"),
                pair("a link and a telephone", OrderState.SENT, answering(50), answering(60), "done, DECIDED_ALREADY"),
                pair(
                        "answered and withdrawn",
                        OrderState.SENT,
                        answering(100),
                        o -> Withdrawing.cancel(o, "Not needed", BUYER, NOW),
                        "done, done | done, DECIDED_ALREADY"),
                pair(
                        "accepted and countered",
                        OrderState.IN_REVIEW,
                        o -> Answering.accept(o, 1, "", BUYER, NOW),
                        o -> Countering.counter(
                                o,
                                1,
                                new Review.Counter(
                                        List.of(new Review.Offer(1, Quantity.of(80), DAY, Money.of("5", "GBP"))), ""),
                                BOB,
                                NOW,
                                TODAY),
                        "done, DECIDED_ALREADY"));
    }

    private static Arguments pair(String what, OrderState from, Act one, Act other, String ends) {
        return Arguments.of(what, from, one, other, ends);
    }

    private static Act approving(Actor actor) {
        return order -> AnOrder.approve(order, actor);
    }

    private static Act answering(int quantity) {
        return order -> Answering.answer(
                order,
                1,
                answers(order, answer -> answer.of(Quantity.of(quantity))),
                OrderPolicy.USUAL.tolerance(),
                NOW,
                ACME,
                NOW,
                TODAY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void isDecidedOnce(String what, OrderState from, Act one, Act other, String ends) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Stored stored = new Stored(anOrder(from).now());

            List<String> results = together(stored, one, other);

            assertThat(String.join(", ", results)).isIn((Object[]) ends.split(" \\| "));
            assertThat(stored.commands).as("what the process is told").doesNotHaveDuplicates();
            assertThat(stored.order.get().approvals().signatures())
                    .extracting(Approvals.Signature::by)
                    .doesNotHaveDuplicates();
        }
    }

    /** Whatever role a person takes, and however often: for two hands there have to be two. */
    @ParameterizedTest
    @MethodSource("alone")
    void onePersonIsNeverTwo(Actor actor) throws Exception {
        Stored stored = new Stored(anOrder(OrderState.AWAITING_BUYER).now());

        together(stored, approving(actor), approving(actor));
        PurchaseOrder asked = stored.order.get();
        stored.order.set(AnOrder.stored(
                new OrderChange(asked, NOW).move(OrderMove.REQUIRE_MANAGER).done()));
        List<String> again = together(stored, approving(actor), approving(actor));

        assertThat(again).containsOnly("OTHER_PERSON");
        assertThat(stored.order.get().approvals().signed(asked.content())).isNotEqualTo(Approvals.BOTH);
        assertThat(together(stored, approving(MAY), approving(MAY))).containsExactly("done", "again");
        assertThat(stored.order.get().approvals().signed(asked.content())).isEqualTo(Approvals.BOTH);
    }

    static Stream<Actor> alone() {
        return Stream.of(MANAGER, HEAD, BOTH_ROLES);
    }

    private static List<String> together(Stored stored, Act one, Act other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<String> results = new ArrayList<>();
        for (Future<String> result :
                two.invokeAll(List.of(deciding(stored, one, barrier), deciding(stored, other, barrier)))) {
            results.add(result.get());
        }
        // Who came first does not matter.
        results.sort(java.util.Comparator.comparing((String result) -> !result.equals("done")));
        return results;
    }

    private static Callable<String> deciding(Stored stored, Act act, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            return Verdict.brief(new Orders(stored.store(), event -> {}).change("O-1", act));
        };
    }

    /** An order whose writes are guarded by its version, as in the store. */
    private static final class Stored {

        private final AtomicReference<PurchaseOrder> order;
        private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

        Stored(PurchaseOrder order) {
            this.order = new AtomicReference<>(order);
        }

        OrderStore store() {
            return (OrderStore) Proxy.newProxyInstance(
                    OrderStore.class.getClassLoader(),
                    new Class<?>[] {OrderStore.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "find" -> Optional.of(order.get());
                        case "save" -> save((PurchaseOrder) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private boolean save(PurchaseOrder changed) {
            PurchaseOrder before = order.get();
            if (before.version() != changed.version() || !order.compareAndSet(before, AnOrder.stored(changed))) {
                return false;
            }
            commands.addAll(Verdict.commands(changed));
            return true;
        }
    }

    private static Actor person(String id, Role role) {
        return new Actor(id, id, Set.of(role), null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
