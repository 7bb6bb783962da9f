package io.leadline.clearance;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.ClearanceWay.PriceStep;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.Said;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.MarkedDown;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionChanged;
import io.leadline.demand.PromotionKind;
import io.leadline.demand.Promotions;
import io.leadline.demand.SalesHistory;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import io.leadline.transfers.Suggestions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has what was chosen done by the services that are there: orders, transfers, promotions, the ledger. */
@Component
class CarryOut {

    private final PurchaseOrders orders;
    private final Suggestions transfers;
    private final Promotions promotions;
    private final Stock stock;
    private final SalesHistory sales;
    private final Items items;
    private final Locations locations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CarryOut(
            PurchaseOrders orders,
            Suggestions transfers,
            Promotions promotions,
            Stock stock,
            SalesHistory sales,
            Items items,
            Locations locations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.transfers = transfers;
        this.promotions = promotions;
        this.stock = stock;
        this.sales = sales;
        this.items = items;
        this.locations = locations;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param units that it is done for
     * @return for how many it was done; zero where what is asked would not do it any more
     */
    double now(OverstockCase one, Chosen chosen, double units) {
        if (chosen.way().kind() == Kind.WRITE_OFF) {
            return take(one, (long) Math.floor(units), "written-off", MovementKind.WRITE_OFF);
        }
        return isDone(one, chosen) ? units : 0;
    }

    private boolean isDone(OverstockCase one, Chosen chosen) {
        ClearanceWay way = chosen.way();
        Actor actor = new Actor(chosen.by(), chosen.byName(), Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
        return switch (way.kind()) {
            case POSTPONE ->
                !(orders.askChange(way.about(), way.line(), way.day(), "", actor) instanceof OrderResult.Refused);
            case CANCEL -> !(orders.askChange(way.about(), way.line(), null, "", actor) instanceof OrderResult.Refused);
            case TRANSFER -> moved(one, way, actor);
            case BUNDLE -> promoted(one, chosen, List.of(new PriceStep(way.days(), 0, way.units())));
            case MARK_DOWN -> promoted(one, chosen, way.path());
            // The supplier is asked; it goes back when it has agreed.
            case RETURN -> true;
            case KEEP, WRITE_OFF -> false;
        };
    }

    /** Once, however often the step is repeated. */
    private boolean moved(OverstockCase one, ClearanceWay way, Actor actor) {
        Suggestions.Wish wish = new Suggestions.Wish(
                one.sku(), one.location(), way.about(), Quantity.of((long) Math.floor(way.units())));
        return switch (transfers.order(one.id() + "#" + one.round(), wish, one.id(), actor)) {
            case UNDER_WAY, OVER -> true;
            case REFUSED, FORBIDDEN -> false;
        };
    }

    /** Each step is a promotion of its channels, so that planning counts with it and learns from it; channels are told. */
    private boolean promoted(OverstockCase one, Chosen chosen, List<PriceStep> path) {
        LocalDate from = clock.today().plusDays(1);
        List<Channel> channels = locations.channels().stream()
                .filter(channel -> channel.servedFrom().equals(one.location()))
                .toList();
        // Where nothing is sold no price can be lowered.
        boolean all = !channels.isEmpty();
        for (Channel channel : channels) {
            LocalDate day = from;
            int number = 1;
            for (PriceStep step : path) {
                Period period = new Period(day, day.plusDays(step.days() - 1L));
                Promotion promotion = new Promotion(
                        one.id() + "-" + one.round() + "-" + channel.id() + "-" + number++,
                        channel.id(),
                        null,
                        one.sku(),
                        period,
                        BigDecimal.valueOf(step.percent()),
                        step.percent() > 0 ? PromotionKind.PRICE : PromotionKind.BUNDLE);
                all &= put(promotion, chosen);
                tell(promotion, "decided");
                day = day.plusDays(step.days());
            }
        }
        return all;
    }

    private boolean put(Promotion promotion, Chosen chosen) {
        boolean there = promotions.all().stream().anyMatch(known -> known.id().equals(promotion.id()));
        return there
                || promotions.change(null, promotion, chosen.byName(), clock.now()) instanceof Edited.Done<Promotion>;
    }

    /** Its promotions that run or are ahead. */
    private List<Promotion> promotions(OverstockCase one) {
        boolean any = one.steps().stream()
                .anyMatch(step ->
                        step.what() == Said.CHOSEN && (step.kind() == Kind.MARK_DOWN || step.kind() == Kind.BUNDLE));
        return any
                ? promotions.all().stream()
                        .filter(promotion -> promotion.id().startsWith(one.id() + "-")
                                && one.sku().equals(promotion.sku())
                                && promotion.phase(clock.today()) != Promotion.Phase.PAST)
                        .toList()
                : List.of();
    }

    /** Stops its promotions: today is the last day of one that runs, and none begins. What is over stays as it was. */
    void takeBack(OverstockCase one) {
        for (Promotion promotion : promotions(one)) {
            Promotion ended = promotion.endedOn(clock.today());
            if (!ended.equals(promotion)) {
                // Before it is written: after a crash nobody would see any more that it is to be told.
                tell(ended, "taken-back#" + clock.today());
                // One that somebody else has changed meanwhile is theirs, and told once more as they wished it.
                if (promotions.change(promotion, ended, Actor.system().name(), clock.now())
                        instanceof Edited.Meanwhile<Promotion> meanwhile) {
                    tell(meanwhile.theirs(), "kept#" + clock.now());
                }
            }
        }
    }

    /** A price path is changed by people in the marketing calendar, too. */
    @EventListener
    void on(PromotionChanged news) {
        if (news.now().id().startsWith(OverstockCase.PREFIX)) {
            Promotion before = news.before();
            if (before != null && leaves(before, news.now())) {
                tell(before.endedOn(clock.today()), "left#" + news.at());
            }
            tell(news.now(), "changed#" + news.at());
        }
    }

    /** Whether the price that it lowered is not lowered by it any more: it went to another channel or item, or lowers none. */
    private static boolean leaves(Promotion before, Promotion now) {
        String channel = now.channel();
        Sku sku = now.sku();
        return now.discountPercent().signum() == 0
                || channel != null && !channel.equals(before.channel())
                || sku != null && !sku.equals(before.sku());
    }

    private void tell(Promotion promotion, String word) {
        if (promotion.discountPercent().signum() > 0 && promotion.sku() != null && promotion.channel() != null) {
            events.publishEvent(new MarkedDown(promotion, word, clock.now()));
        }
    }

    /**
     * Units that are still too much if only what has left is gone. Empty where none of its promotions runs or is ahead: with
     * these, plans count with what they are expected to sell.
     */
    OptionalDouble leftByLedger(OverstockCase one) {
        if (promotions(one).isEmpty()) {
            return OptionalDouble.empty();
        }
        double now = stock.level(one.location(), one.sku()).onHand().toDouble();
        return OptionalDouble.of(one.figures().units() - (one.figures().stock() - now));
    }

    /** What the supplier takes back leaves the ledger once. */
    boolean sentBack(OverstockCase one, int units) {
        return take(one, units, "sent-back", MovementKind.SUPPLIER_RETURN) > 0;
    }

    /** @return what is taken; zero where it is not there */
    private double take(OverstockCase one, long units, String step, MovementKind kind) {
        String id = "clearance:" + one.id() + ":" + one.round() + ":" + step;
        // What a step has taken before it was broken off is missing there now.
        List<Movement> before = stock.booked(List.of(one.sku()), List.of(id));
        if (!before.isEmpty()) {
            return before.getFirst().quantity().toDouble();
        }
        if (units < 1
                || stock.level(one.location(), one.sku()).availableToPromise().compareTo(Quantity.of(units)) < 0) {
            return 0;
        }
        stock.record(new Movement(id, kind, one.location(), one.sku(), Quantity.of(units), one.id(), clock.now()));
        return units;
    }

    /**
     * What it really lost: of a mark-down and a bundle what was given off the price since, as sales tell it; of the others the
     * promised loss of each unit, for those that are gone. In the currency of what was promised.
     *
     * @param worth of a unit of a currency in the company's, in which sales are told
     */
    Optional<Double> lost(OverstockCase one, Chosen chosen, double gone, ToDoubleFunction<String> worth) {
        ClearanceWay way = chosen.way();
        if (way.kind() != Kind.MARK_DOWN && way.kind() != Kind.BUNDLE) {
            double promised = way.loss().amount().doubleValue();
            return way.units() <= 0 ? Optional.empty() : Optional.of(promised * Math.min(1, gone / way.units()));
        }
        LocalDate since = LocalDate.ofInstant(chosen.at(), clock.zone()).plusDays(1);
        Optional<Item> item = items.findAll(List.of(one.sku())).stream().findFirst();
        Optional<ItemSales> sold = sales.findAll(List.of(one.sku())).stream().findFirst();
        if (item.isEmpty() || sold.isEmpty()) {
            return Optional.empty();
        }
        Money unitPrice = item.get().unitPrice();
        double price = unitPrice.amount().doubleValue() * worth.applyAsDouble(unitPrice.currency());
        double given = 0;
        List<String> channels = locations.channels().stream()
                .filter(channel -> channel.servedFrom().equals(one.location()))
                .map(Channel::id)
                .toList();
        for (DailySales series : sold.get().channels()) {
            for (int day = 0; channels.contains(series.place()) && day < series.days(); day++) {
                if (!series.first().plusDays(day).isBefore(since)) {
                    given += Math.max(0, series.units()[day] * price - series.revenue()[day]);
                }
            }
        }
        return Optional.of(given / worth.applyAsDouble(way.loss().currency()));
    }
}
