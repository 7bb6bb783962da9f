package io.leadline.tracking;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.Hindrances;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.Promise;
import io.leadline.ordering.PromiseKind;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is late of an order, line by line, with what it costs: the dearest first, and before it what nobody knows. */
@Service
class LateLines {

    private final Delays.Known known;
    private final Stakes stakes;
    private final OrderSteps steps;
    private final BusinessClock clock;

    LateLines(
            ObjectProvider<NeedDates> needs,
            ObjectProvider<Stakes> stakes,
            ObjectProvider<Announcements> announced,
            ObjectProvider<Hindrances> held,
            Threats threats,
            OrderSteps steps,
            BusinessClock clock) {
        this.known = new Delays.Known(
                needs.getIfAvailable(() -> NeedDates.AS_PLANNED),
                announced.getIfAvailable(() -> Announcements.NONE),
                held.getIfAvailable(() -> Hindrances.NONE),
                threats);
        this.stakes = stakes.getIfAvailable(() -> Stakes.AS_ORDERED);
        this.steps = steps;
        this.clock = clock;
    }

    /** What is late about the order, if anything is. */
    Optional<Delay> delay(PurchaseOrder order, Course course) {
        return Delays.of(order, known, course, clock.now(), clock.zone());
    }

    /** Whether a warning is over, now that nothing is found any more; what cannot be told yet stays. */
    boolean isOver(Escalation escalation, Optional<Delay> now) {
        return now.isEmpty() && (escalation.cause() != DelayCause.AT_RISK || foresees());
    }

    /** Whether enough is known to say what threatens a line. */
    boolean foresees() {
        return known.threats().ready();
    }

    /**
     * When the lines that are late are expected, by their numbers, without what that costs. When a line comes that is only at
     * risk is a guess, which moves with the day it is needed: of one that people know of it says nothing new.
     */
    Map<Integer, LocalDate> expected(PurchaseOrder order, Course course) {
        return Delays.lines(order, known, course, clock.now(), clock.zone()).stream()
                .filter(late -> late.delay().cause() != DelayCause.AT_RISK
                        || course.needed(late.line().number()).isEmpty())
                .collect(Collectors.toMap(late -> late.line().number(), late -> expected(late.line(), late.delay())));
    }

    List<LateLine> of(String orderId, Course course) {
        return of(steps.get(orderId), course);
    }

    List<LateLine> of(PurchaseOrder order, Course course) {
        return Delays.lines(order, known, course, clock.now(), clock.zone()).stream()
                .map(late -> line(order, late, course))
                .sorted(Comparator.comparing((LateLine line) -> !line.stake().priced())
                        .thenComparing(line -> line.stake().lost().amount())
                        .thenComparing(LateLine::daysLate)
                        .reversed())
                .toList();
    }

    /** Whether of all of them is known what is lost. */
    static boolean priced(List<LateLine> lines) {
        return lines.stream().allMatch(line -> line.stake().priced());
    }

    /** What is lost in sum, as far as that is known. */
    static Money lost(List<LateLine> lines, String currency) {
        return lines.stream()
                .map(line -> line.stake().lost())
                .reduce(Money::plus)
                .orElseGet(() -> Money.zero(currency))
                .rounded();
    }

    private LateLine line(PurchaseOrder order, Delays.Late late, Course course) {
        OrderLine line = late.line();
        Delay delay = late.delay();
        LocalDate first = course.needed(line.number()).orElse(late.needed());
        return new LateLine(
                line.number(),
                line.sku(),
                line.name(),
                line.unit(),
                line.open(),
                delay.cause(),
                late.chance(),
                first,
                late.needed(),
                expected(line, delay),
                delay.daysLate(),
                stake(stakes.of(order, line, comes(line, delay)), late.chance()),
                line.promises().stream()
                        .filter(said -> said.kind() == PromiseKind.FIRST || said.kind() == PromiseKind.MOVED)
                        .map(said -> growth(said, first))
                        .toList());
    }

    /** What is not certain to be lost counts by its chance. */
    static Stakes.Stake stake(Stakes.Stake whole, double chance) {
        if (chance == 1) {
            return whole;
        }
        BigDecimal lost = whole.lost().amount().multiply(BigDecimal.valueOf(chance));
        return new Stakes.Stake(
                new Money(lost, whole.lost().currency()).rounded(), whole.units(), whole.outOn(), whole.priced());
    }

    /** Silence is about the whole order, anything else about the line, and what is on its way of it. */
    private static LocalDate expected(OrderLine line, Delay delay) {
        return delay.cause() == DelayCause.NO_ANSWER ? line.expectedDate() : delay.expectedDate();
    }

    private LateLine.Growth growth(Promise said, LocalDate needed) {
        return new LateLine.Growth(
                LocalDate.ofInstant(said.at(), clock.zone()),
                said.date(),
                Math.toIntExact(ChronoUnit.DAYS.between(needed, said.date())),
                said.reason());
    }

    /** As promised; what is overdue, or not answered, is taken to need as long again as it is late already. */
    private LocalDate comes(OrderLine line, Delay delay) {
        return switch (delay.cause()) {
            case PROMISE_LATE, AT_RISK -> delay.expectedDate();
            case OVERDUE -> clock.today().plusDays(Math.max(1, delay.daysLate()));
            case NO_ANSWER -> line.expectedDate().plusDays(Math.max(1, delay.daysLate()));
        };
    }
}
