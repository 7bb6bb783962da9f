package io.leadline.simulation.living;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.util.List;
import java.util.Set;

/** The words that pass beside the forms: a buyer asks something about an order here and there, and gets an answer. */
final class SmallTalk implements Participant {

    private static final double ASKS = 0.12;
    private static final int NEWEST = 30;
    private static final List<List<String>> TALKS = List.of(
            List.of("Could you put the delivery note on the outside of the cartons?", "Of course, we will."),
            List.of("Please no deliveries after three o'clock, the ramp is closed then.", "Noted for the carrier."),
            List.of("Is the new glaze food-safe?", "Yes, the certificate comes with the goods."),
            List.of("Can this travel together with the order before?", "It can, on one pallet."));

    private final Doors doors;
    private final Chance chance;

    SmallTalk(Doors doors, Chance chance) {
        this.doors = doors;
        this.chance = chance.of("talk");
    }

    @Override
    public String id() {
        return "8-talk";
    }

    @Override
    public void act(Moment moment) {
        if (!moment.is(DayPart.NOON)) {
            return;
        }
        doors.staff().with(Role.BUYER).stream()
                .findFirst()
                .ifPresent(buyer -> doors.orders()
                        .search(OrderQuery.ALL.in(Set.of(OrderState.CONFIRMED)).page(0, NEWEST), buyer)
                        .rows()
                        .forEach(row -> doors.orders().find(row.id(), buyer).ifPresent(order -> talk(order, buyer))));
    }

    private void talk(PurchaseOrder order, Actor buyer) {
        Chance own = chance.of(order.name());
        int said = order.log().comments().size();
        if (said > 1 || order.head().takenOver() || !own.happens(ASKS)) {
            return;
        }
        List<String> words = TALKS.get(own.of("which").below(TALKS.size()));
        // The supplier's side is a person who has signed in, where the demonstration has one.
        Actor who = said == 0
                ? buyer
                : doors.staff().with(Role.SUPPLIER).stream()
                        .filter(each -> order.head().supplierId().equals(each.organisation()))
                        .findFirst()
                        .orElse(buyer);
        if (said == 0 || !who.equals(buyer)) {
            doors.orders().comment(order.id(), "talk-" + order.id() + "-" + said, words.get(said), who);
        }
    }
}
