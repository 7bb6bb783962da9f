package io.leadline.simulation.actors;

import io.leadline.catalog.WorkingCalendar;
import io.leadline.messaging.Letter;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.OrderLinks;
import io.leadline.simulation.Participant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A supplier. Around noon of its working days it reads its mail, answers what is due by the links in it, sends what it has
 * agreed to, and says when something comes later, each as its {@link Temper} goes.
 */
public final class Firm implements Participant {

    /** What a firm does beside it once it has sent goods. */
    public interface Sending {

        /** Sends in silence. */
        Sending SILENTLY = (visit, load) -> {};

        /** Hears of all that is under way of an order, each time its supplier looks at it. */
        void sent(OrderLinks.Visit visit, Goods.Load load);
    }

    private static final int WARNS_DAYS_BEFORE = 4;
    private static final int TOO_LATE_TO_CHANGE_DAYS = 5;

    private final String supplierId;
    private final Temper temper;
    private final Roads roads;
    private final Goods goods;
    private final Doors doors;
    private final Chance chance;
    private final Words words;
    private final Statements statements;
    private final Offers offers;
    private final Sending sending;
    private final Map<String, Integer> over = new HashMap<>();

    public Firm(
            String supplierId, Temper temper, Roads roads, Goods goods, Doors doors, Chance chance, Sending sending) {
        this.supplierId = supplierId;
        this.temper = temper;
        this.roads = roads;
        this.goods = goods;
        this.doors = doors;
        this.sending = sending;
        this.chance = chance.of("firm", supplierId);
        this.words = new Words(temper, roads);
        this.statements = new Statements(supplierId, temper, doors, this.chance);
        this.offers = new Offers(supplierId, temper, doors, this.chance);
    }

    @Override
    public String id() {
        return "4-firm-" + supplierId;
    }

    @Override
    public void act(Moment moment) {
        WorkingCalendar calendar = doors.calendars().of(supplierId);
        if (!moment.is(DayPart.NOON) || !calendar.isWorkingDay(moment.day())) {
            return;
        }
        Map<String, List<Letter>> byOrder = new LinkedHashMap<>();
        doors.post()
                .to(supplierId, moment)
                .forEach(letter -> byOrder.computeIfAbsent(String.valueOf(letter.subject()), s -> new ArrayList<>())
                        .add(letter));
        byOrder.forEach((order, letters) -> {
            if (statements.isAbout(letters.getLast())) {
                statements.reply(letters, calendar, moment.day());
            } else if (offers.isAbout(letters.getLast())) {
                offers.reply(letters, calendar, moment.day());
            } else if (over.getOrDefault(order, 0) < letters.size()) {
                visit(order, letters, calendar, moment.day());
            }
        });
    }

    /** Whose link is over is not tried again before there is another letter. */
    private void visit(String order, List<Letter> letters, WorkingCalendar calendar, LocalDate today) {
        Optional<OrderLinks.Visit> visit = letters.reversed().stream()
                .filter(letter -> letter.linkId() != null)
                .findFirst()
                .flatMap(doors.links()::follow);
        if (visit.isEmpty()) {
            over.put(order, letters.size());
        }
        visit.ifPresent(page -> look(page, letters, calendar, today));
    }

    private void look(OrderLinks.Visit visit, List<Letter> letters, WorkingCalendar calendar, LocalDate today) {
        PurchaseOrder order = visit.order();
        if (order.state() == OrderState.SENT) {
            if (answersToday(order, letters, calendar, today)) {
                answer(visit, today);
            }
            return;
        }
        for (ChangeRequest asked : order.talk().openChanges()) {
            if (asked.state() == ChangeRequest.State.ASKED) {
                change(visit, asked, today);
            }
        }
        if (order.state() == OrderState.CONFIRMED || order.state() == OrderState.PARTLY_RECEIVED) {
            dispatch(order, today);
            goods.ofOrder(order.id()).stream().filter(Goods.Load::underWay).forEach(load -> sending.sent(visit, load));
            warn(visit, today);
        }
    }

    /** By chance of what is ordered, not of its number, which tells who was planned first. */
    private Chance chanceOf(PurchaseOrder order) {
        return chance.of(
                sentOn(order),
                order.head().locationId(),
                order.lines().getFirst().sku(),
                order.talk().round());
    }

    private LocalDate sentOn(PurchaseOrder order) {
        Instant sent =
                Objects.requireNonNullElse(order.talk().sentAt(), order.head().createdAt());
        return LocalDate.ofInstant(sent, doors.clock().zone());
    }

    private boolean answersToday(PurchaseOrder order, List<Letter> letters, WorkingCalendar calendar, LocalDate today) {
        Chance own = chanceOf(order).of("answers");
        long reminders = letters.stream()
                .filter(letter -> letter.template().matches("order-(final-)?reminder|order-chased"))
                .count();
        if (temper == Temper.SILENT) {
            return own.happens(0.85) && reminders > own.below(2);
        }
        int days = temper == Temper.PUNCTUAL ? own.below(2) : 1 + own.below(3);
        LocalDate last = letters.getLast().template().equals("order-countered")
                ? LocalDate.ofInstant(letters.getLast().queuedAt(), calendar.zone())
                : sentOn(order);
        return !today.isBefore(calendar.plusWorkingDays(last, days));
    }

    private void answer(OrderLinks.Visit visit, LocalDate today) {
        PurchaseOrder order = visit.order();
        LocalDate sent = sentOn(order);
        Chance own = chanceOf(order);
        List<LineAnswer> answers = order.openLines().stream()
                .map(line ->
                        words.answer(supplierId, line, sent, today, order.talk().round(), own.of(line.sku())))
                .toList();
        doors.links()
                .act(
                        visit,
                        (orders, bearer) ->
                                orders.answer(order.id(), order.talk().round(), answers, bearer));
    }

    private void change(OrderLinks.Visit visit, ChangeRequest asked, LocalDate today) {
        PurchaseOrder order = visit.order();
        Optional<Goods.Load> load = loadOf(order, asked.line());
        boolean agreed = load.isEmpty() || load.get().day().isAfter(today.plusDays(TOO_LATE_TO_CHANGE_DAYS));
        doors.links()
                .act(
                        visit,
                        (orders, bearer) -> orders.answerChange(
                                order.id(), asked.number(), agreed, agreed ? "" : "It is on its way", bearer));
        if (agreed) {
            load.ifPresent(goods::drop);
        }
    }

    private Optional<Goods.Load> loadOf(PurchaseOrder order, int line) {
        return goods.ofOrder(order.id()).stream()
                .filter(Goods.Load::underWay)
                .filter(load -> load.parts().stream().anyMatch(part -> part.line() == line))
                .findFirst();
    }

    /** Sends what is open and not on the road yet; lines that come on one day are one load. */
    private void dispatch(PurchaseOrder order, LocalDate today) {
        Map<LocalDate, List<Goods.Load.Part>> byDay = new LinkedHashMap<>();
        order.openLines().stream()
                .sorted(Comparator.comparing(OrderLine::number))
                .filter(line -> loadOf(order, line.number()).isEmpty())
                .forEach(line -> {
                    Chance own = chance.of(sentOn(order), line.sku(), line.number(), line.received());
                    byDay.computeIfAbsent(arrival(order, line, today, own), d -> new ArrayList<>())
                            .add(words.packed(line, own));
                });
        byDay.forEach((day, parts) -> goods.send(new Goods.Load(
                order.id(),
                goods.ofOrder(order.id()).size() + 1,
                supplierId,
                order.head().locationId(),
                day,
                parts,
                Goods.Load.State.UNDER_WAY)));
    }

    private LocalDate arrival(PurchaseOrder order, OrderLine line, LocalDate today, Chance own) {
        if (line.received().isPositive() || line.damaged().isPositive()) {
            return today.plusDays(3 + own.below(5));
        }
        LocalDate real = roads.arrival(
                supplierId, line.sku(), sentOn(order), (long) line.open().toDouble(), own);
        LocalDate promised = line.promisedDate().orElse(real);
        boolean keeps = temper.saysWhatItKnows() && own.of("keeps").happens(0.9);
        LocalDate day = keeps || real.isBefore(promised) ? promised : real;
        return day.isAfter(today) ? day : today.plusDays(1);
    }

    private void warn(OrderLinks.Visit visit, LocalDate today) {
        PurchaseOrder order = visit.order();
        List<PromiseMove> moves = new ArrayList<>();
        for (OrderLine line : order.openLines()) {
            Goods.Load load = loadOf(order, line.number()).orElse(null);
            LocalDate promised = line.promisedDate().orElse(null);
            boolean told = temper.warns() || promised != null && promised.isBefore(today.minusDays(2));
            if (load != null
                    && promised != null
                    && load.day().isAfter(promised)
                    && told
                    && !today.isBefore(promised.minusDays(WARNS_DAYS_BEFORE))) {
                moves.add(new PromiseMove(line.number(), load.day()));
            }
        }
        if (!moves.isEmpty()) {
            doors.links()
                    .act(
                            visit,
                            (orders, bearer) ->
                                    orders.movePromise(order.id(), moves, "It takes longer than we thought", bearer));
        }
    }
}
