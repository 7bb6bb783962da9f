package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.PendingCommand.PublishMessage;
import io.leadline.shipments.Milestone.Kind;
import io.leadline.shipments.Milestone.Reason;
import io.leadline.shipments.Milestone.Sort;
import io.leadline.shipments.Shipment.Step;
import io.leadline.shipments.ShipmentResult.Done;
import io.leadline.shipments.ShipmentResult.Refused;
import io.leadline.shipments.ShipmentResult.Repeated;
import io.leadline.shipments.ShipmentResult.Why;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;

/** The points of a shipment's way; it was told as arriving on the eleventh of March. */
class MilestoneTest {

    private static final LocalDate TODAY = ShipmentExample.TODAY;
    private static final LocalDate FIRST = TODAY.plusDays(10);

    private static Milestone said(Kind kind, Sort sort, int days) {
        return new Milestone(kind, sort, FIRST.plusDays(days), null);
    }

    private static Shipment story(String story) {
        Shipment one = ShipmentExample.told("D-1", "S1", TODAY, "O-1", "O-2");
        for (String word : story == null ? new String[0] : story.split(" ")) {
            String[] parts = word.split(":");
            Milestone point = said(Kind.valueOf(parts[0]), Sort.valueOf(parts[1]), Integer.parseInt(parts[2]));
            one = one.passing(new Step(Shipment.Kind.MILESTONE, "", null, point, "lou", "Lou", ShipmentExample.NOW));
        }
        return one;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "none", textBlock = """
        story                                              | arrives | passed    | on day | stage
        none                                               | 0       | none      | 0      | ahead
        PICKED_UP:ACTUAL:-9                                | 0       | PICKED_UP | 0      | ahead
        DEPARTED:ACTUAL:-8 PICKED_UP:ACTUAL:-9             | 0       | DEPARTED  | 0      | ahead
        CLEARED:ESTIMATED:5                                | 0       | none      | 0      | ahead
        DELIVERED:PLANNED:0 DELIVERED:ESTIMATED:4          | 4       | none      | 1      | slipped 4
        DELIVERED:ESTIMATED:4                              | 4       | none      | 5      | late
        DELIVERED:ESTIMATED:4 DELIVERED:ESTIMATED:1        | 1       | none      | 0      | ahead
        DELIVERED:ACTUAL:-1                                | -1      | DELIVERED | 3      | ahead
        DELIVERED:ACTUAL:-1 DELIVERED:ESTIMATED:4          | 4       | DELIVERED | 5      | late
        """)
    void theLastWordOnItsDeliveryIsItsArrival(
            @Nullable String story, int arrives, @Nullable String passed, int day, String stage) {
        Shipment one = story(story);
        Standing standing = Standing.of(one, FIRST.plusDays(day));

        assertThat(one.arrivesOn()).isEqualTo(FIRST.plusDays(arrives));
        assertThat(one.passed().map(Kind::name)).isEqualTo(Optional.ofNullable(passed));
        String days = standing.stage() == Standing.Stage.SLIPPED ? " " + standing.slippedDays() : "";
        assertThat(standing.stage().id() + days).isEqualTo(stage);
        assertThat(standing.lookOn(FIRST.plusDays(day))).isAfterOrEqualTo(FIRST.plusDays(day));
    }

    @Test
    void whoeverWaitsHearsWhereItMovesTheArrivalAndItsProcessAlways() {
        assertThat(messages(story("PICKED_UP:ACTUAL:-9"))).containsExactly(Shipment.CHANGED);
        assertThat(messages(story("DELIVERED:ESTIMATED:2")))
                .containsExactlyInAnyOrder(Shipment.CHANGED, OrderFacts.PROMISE_MOVED, OrderFacts.PROMISE_MOVED);
        assertThat(story("DELIVERED:ESTIMATED:2").pending())
                .extracting(command -> command.id())
                .doesNotHaveDuplicates();
    }

    private static List<String> messages(Shipment one) {
        return one.pending().stream()
                .map(command -> ((PublishMessage) command).name())
                .toList();
    }

    private static Actor actor(String id, Role role, @Nullable String organisation) {
        return new Actor(id, id, Set.of(role), organisation, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static ShipmentResult pass(Shipment one, Milestone point, Actor actor) {
        return holding(one).pass(one.id(), point, "", actor);
    }

    private static Shipments holding(Shipment one) {
        ShipmentStore store = mock(ShipmentStore.class);
        when(store.find(one.id())).thenReturn(Optional.of(one));
        when(store.save(any(), any())).thenReturn(true);
        when(store.turns(any())).thenReturn(Turns.NONE);
        BusinessClock clock = mock(BusinessClock.class);
        when(clock.today()).thenReturn(TODAY);
        when(clock.now()).thenReturn(ShipmentExample.NOW);
        return new Shipments(
                store,
                mock(PurchaseOrders.class),
                mock(OrderSteps.class),
                clock,
                mock(ApplicationEventPublisher.class));
    }

    private static @Nullable Why why(ShipmentResult result) {
        return result instanceof Refused refused ? refused.why() : null;
    }

    @Test
    void whoCarriesForTheCompanyAndItsSupplierSayIt() {
        Shipment one = story(null);
        Milestone point = new Milestone(Kind.DEPARTED, Sort.ESTIMATED, FIRST, Reason.WEATHER);

        for (Actor actor : Arrays.asList(actor("lou", Role.LOGISTICS, null), actor("sam", Role.SUPPLIER, "S1"))) {
            ShipmentResult result = pass(one, point, actor);
            assertThat(result).isInstanceOf(Done.class);
            assertThat(((Done) result).now().steps().getLast().milestone()).isEqualTo(point);
            assertThat(pass(((Done) result).now(), point, actor)).isInstanceOf(Repeated.class);
        }
        assertThat(why(pass(one, point, actor("bea", Role.BUYER, null)))).isEqualTo(Why.FORBIDDEN);
        assertThat(why(pass(one, point, actor("tom", Role.SUPPLIER, "S2")))).isEqualTo(Why.UNKNOWN);
        assertThat(why(pass(one, point, actor("kim", Role.LOGISTICS, "C1"))))
                .as("another company’s")
                .isEqualTo(Why.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ACTUAL    | 0    |
        ACTUAL    | 1    |
        ACTUAL    | 2    | DAY_WRONG
        ACTUAL    | -90  |
        ESTIMATED | 20   |
        ESTIMATED | 2000 | DAY_WRONG
        PLANNED   | 20   |
        """)
    void whatHappenedLiesNotAhead(Sort sort, int days, @Nullable Why why) {
        Milestone point = new Milestone(Kind.DEPARTED, sort, TODAY.plusDays(days), null);

        assertThat(why(pass(story(null), point, actor("lou", Role.LOGISTICS, null))))
                .isEqualTo(why);
    }

    @Test
    void whatWasSaidBeforeIsSaidAnewWhereAnotherDayOrOtherWordsStandNow() {
        Actor lou = actor("lou", Role.LOGISTICS, null);
        Milestone four = said(Kind.DELIVERED, Sort.ESTIMATED, 4);

        assertThat(pass(story("DELIVERED:ESTIMATED:4"), four, lou)).isInstanceOf(Repeated.class);
        ShipmentResult again = pass(story("DELIVERED:ESTIMATED:4 DELIVERED:PLANNED:9"), four, lou);
        assertThat(((Done) again).now().arrivesOn()).isEqualTo(four.on());
        Shipment said = story("DELIVERED:ESTIMATED:4");
        assertThat(holding(said).pass(said.id(), four, "At gate 2", lou)).isInstanceOf(Done.class);
    }

    @Test
    void whoCorrectsToTheDayThatWasToldFirstSaysSomethingElseThanTheCarrier() {
        Actor sam = actor("sam", Role.SUPPLIER, "S1");
        Shipment one = story("DELIVERED:ESTIMATED:4");
        Shipments shipments = holding(one);

        assertThat(shipments.correct(one.id(), 2, one.notice().arriving(one.arrivesOn()), sam))
                .isInstanceOf(Repeated.class);
        assertThat(why(shipments.correct(one.id(), 2, one.notice(), sam)))
                .as("looked at like any other word; here nobody knows the order")
                .isEqualTo(Why.ORDER_UNKNOWN);
    }

    @Test
    void nothingIsSaidOfOneThatIsOver() {
        Shipment over =
                story(null).withdrawn(new Step(Shipment.Kind.WITHDRAWN, "no", null, "sam", "Sam", ShipmentExample.NOW));

        assertThat(why(pass(over, said(Kind.DEPARTED, Sort.ACTUAL, -9), actor("lou", Role.LOGISTICS, null))))
                .isEqualTo(Why.NOT_NOW);
    }
}
