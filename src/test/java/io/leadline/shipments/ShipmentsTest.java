package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.OrderLife;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.State;
import io.leadline.shipments.Shipment.Step;
import io.leadline.shipments.ShipmentResult.Done;
import io.leadline.shipments.ShipmentResult.Refused;
import io.leadline.shipments.ShipmentResult.Repeated;
import io.leadline.shipments.ShipmentResult.Why;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A hundred lamps that are agreed, and shipments of them. */
@LeadlineTest
class ShipmentsTest {

    private static final Actor CARRIER =
            new Actor("lou", "Lou", Set.of(Role.LOGISTICS), null, Locale.ENGLISH, ZoneOffset.UTC);

    @Autowired
    ApplicationContext context;

    @Autowired
    Shipments shipments;

    private OrderLife life;

    @BeforeEach
    void agreed() {
        life = new OrderLife(context).confirmed(100);
    }

    @AfterEach
    void end() {
        life.end();
    }

    private Notice notice(String number, int units) {
        Shippable line = shipments.shippable(life.order, null, life.supplier).stream()
                .findFirst()
                .orElseGet(() -> shippable(life));
        return new Notice(
                number,
                "Northgate",
                "T1",
                4,
                life.clock.today(),
                life.clock.today().plusDays(3),
                List.of(line.shipped(Quantity.of(units), "B7")));
    }

    private static Shippable shippable(OrderLife of) {
        return Shippable.of(of.now(), of.line(), Quantity.of(100));
    }

    private static Why why(ShipmentResult result) {
        return ((Refused) result).why();
    }

    private Shipment done(ShipmentResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).now();
    }

    private Quantity open() {
        return shipments.shippable(life.order, null, life.supplier).stream()
                .map(Shippable::remaining)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    @Test
    void oneOrderGoesInSeveralShipmentsAndNeverMoreThanIsOpen() {
        Shipment one = done(shipments.tell(notice("D-1", 60), life.supplier));

        assertThat(shipments.tell(notice("D-1", 60), life.supplier)).isInstanceOf(Repeated.class);
        assertThat(why(shipments.tell(notice("D-1", 40), life.supplier))).isEqualTo(Why.NUMBER_TAKEN);
        assertThat(open()).isEqualTo(Quantity.of(40));
        assertThat(why(shipments.tell(notice("D-2", 41), life.supplier))).isEqualTo(Why.TOO_MUCH);
        done(shipments.tell(notice("D-2", 40), life.supplier));
        assertThat(open()).isEqualTo(Quantity.ZERO);
        assertThat(why(shipments.tell(notice("D-3", 1), life.supplier))).isEqualTo(Why.TOO_MUCH);
        assertThat(shipments.ofOrder(life.order, OrderLife.BUYER))
                .extracting(Shipment::name)
                .containsExactlyInAnyOrder("D-1", "D-2");
        assertThat(context.getBean(Announcements.class).of(life.order)).hasSize(2);
        assertThat(one.supplierName()).isEqualTo("Firm S-" + life.id);
    }

    @Test
    void itIsCorrectedAndWithdrawnUntilItCame() {
        Shipment one = done(shipments.tell(notice("D-1", 60), life.supplier));

        assertThat(why(shipments.correct(one.id(), 0, notice("D-1", 100), life.supplier)))
                .isEqualTo(Why.CHANGED);
        assertThat(why(shipments.correct(one.id(), 1, notice("D-9", 100), life.supplier)))
                .isEqualTo(Why.NUMBER_TAKEN);
        Shipment corrected = done(shipments.correct(one.id(), 1, notice("D-1", 100), life.supplier));
        assertThat(corrected.notice().of(life.order, 1)).isEqualTo(Quantity.of(100));
        assertThat(open()).isEqualTo(Quantity.ZERO);
        assertThat(why(shipments.withdraw(one.id(), " ", life.supplier))).isEqualTo(Why.REASON_MISSING);
        done(shipments.withdraw(one.id(), "The lorry broke", life.supplier));
        assertThat(shipments.withdraw(one.id(), "The lorry broke", life.supplier))
                .isInstanceOf(Repeated.class);
        assertThat(open()).isEqualTo(Quantity.of(100));
        assertThat(why(shipments.tell(notice("D-1", 100), life.supplier))).isEqualTo(Why.NUMBER_TAKEN);

        Shipment other = done(shipments.tell(notice("D-2", 60), life.supplier));
        life.done(life.receive(1, 60, 0, false));
        Shipment came = shipments.find(other.id(), life.supplier).orElseThrow();
        assertThat(came.state()).isEqualTo(State.RECEIVED);
        assertThat(came.steps()).extracting(Step::kind).containsExactly(Kind.TOLD, Kind.CAME);
        assertThat(why(shipments.correct(other.id(), 2, notice("D-2", 40), life.supplier)))
                .isEqualTo(Why.NOT_NOW);
        assertThat(why(shipments.withdraw(other.id(), "no", life.supplier))).isEqualTo(Why.NOT_NOW);
        assertThat(open()).isEqualTo(Quantity.of(40));
        assertThat(context.getBean(Announcements.class).of(life.order)).isEmpty();
    }

    @Test
    void onlyItsSupplierTellsAndWhoBuysCountsOrCarriesSees() {
        Shipment one = done(shipments.tell(notice("D-1", 60), life.supplier));

        assertThat(why(shipments.tell(notice("D-2", 10), OrderLife.BUYER))).isEqualTo(Why.FORBIDDEN);
        assertThat(why(shipments.tell(notice("D-2", 10), CARRIER))).isEqualTo(Why.FORBIDDEN);
        assertThat(why(shipments.tell(notice("D-2", 10), life.stranger))).isEqualTo(Why.ORDER_UNKNOWN);
        assertThat(why(shipments.withdraw(one.id(), "no", life.stranger))).isEqualTo(Why.UNKNOWN);
        assertThat(shipments.find(one.id(), life.stranger)).isEmpty();
        assertThat(shipments.ofOrder(life.order, life.stranger)).isEmpty();
        for (Actor reader : List.of(OrderLife.BUYER, OrderLife.GOODS_IN, CARRIER, life.supplier)) {
            assertThat(shipments.find(one.id(), reader).map(Shipment::notice)).contains(one.notice());
        }
        ShipmentQuery mine = new ShipmentQuery(life.id, Set.of(State.UNDER_WAY), 0, 9);
        assertThat(shipments.search(mine, CARRIER).rows())
                .extracting(Shipment::id)
                .containsExactly(one.id());
        assertThat(shipments.search(mine, life.stranger).rows()).isEmpty();
    }

    @Test
    void whatWasCountedWhileNobodyHeardIsFoundByTheNextLook() {
        Shipment one = done(shipments.tell(notice("D-1", 60), life.supplier));
        life.done(life.receive(1, 60, 0, false));
        Shipment came = shipments.get(one.id());
        assertThat(came.state()).isEqualTo(State.RECEIVED);
        ShipmentStore store = context.getBean(ShipmentStore.class);
        // As if the application had died between the count and its event.
        await().until(() -> store.find(one.id())
                .map(now -> new Shipment(
                        now.id(),
                        now.version(),
                        now.supplierId(),
                        now.supplierName(),
                        now.locationId(),
                        now.locationName(),
                        now.notice(),
                        now.toldAt(),
                        State.UNDER_WAY,
                        List.of(),
                        now.steps(),
                        now.pending()))
                .filter(lost -> store.save(lost, Turns.NONE))
                .isPresent());

        assertThat(shipments.look(one.id()).stage()).isEqualTo(Standing.Stage.OVER);
        assertThat(shipments.get(one.id()).came()).isEqualTo(came.came());
    }

    @Test
    void ofManyWhoTellTheSameUnitsAtOnceOneHasThem() {
        List<Notice> all = IntStream.range(0, 4)
                .mapToObj(number -> notice("D-" + number, 60))
                .toList();

        List<ShipmentResult> results = all.parallelStream()
                .map(one -> shipments.tell(one, life.supplier))
                .toList();

        assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refused.class::isInstance).allMatch(one -> why(one) == Why.TOO_MUCH);
        assertThat(open()).isEqualTo(Quantity.of(40));
    }
}
