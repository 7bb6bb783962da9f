package io.leadline.simulation.actors;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.catalog.WorkingCalendar;
import io.leadline.clearance.OverstockCase;
import io.leadline.identity.Actor;
import io.leadline.messaging.Letter;
import io.leadline.quotations.Quotation;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.Quoted;
import io.leadline.quotations.Wanted;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a supplier says when it is asked for prices, or to take goods back. It quotes near its own terms where it delivers the
 * item already and further from what such goods cost where it does not, leaves out what it does not make, and renews what has
 * run out. Who is silent answers every second reminder.
 */
final class Offers {

    private static final int THINKS_DAYS = 3;
    private static final double SPEAKS_WHEN_REMINDED = 0.5;

    private static final double QUOTES = 0.85;
    private static final double MAKES = 0.9;
    private static final double DEARER = 1.04;
    private static final double FOR_MORE = 0.95;
    private static final double LARGE_LOTS = 0.5;
    private static final int ORDERS_OF_YEAR = 12;
    private static final int SHORTEST_DAYS = 10;
    private static final int SPREAD_DAYS = 26;
    private static final double HOPED = 0.8;
    private static final int HOLDS_DAYS = 20;
    private static final int HOLDS_SPREAD_DAYS = 50;
    private static final int[] MULTIPLES = {1, 5, 10};

    private static final double TAKES_BACK = 0.6;

    private final String supplierId;
    private final Temper temper;
    private final Doors doors;
    private final Chance chance;
    private final Set<String> said = new HashSet<>();

    Offers(String supplierId, Temper temper, Doors doors, Chance chance) {
        this.supplierId = supplierId;
        this.temper = temper;
        this.doors = doors;
        this.chance = chance;
    }

    boolean isAbout(Letter letter) {
        return letter.template().startsWith("quotation-") || letter.template().startsWith("return-");
    }

    /** By the link in the letter, some days after it was asked, and on the day at which it is reminded. */
    void reply(List<Letter> letters, WorkingCalendar calendar, LocalDate today) {
        Letter last = letters.getLast();
        boolean reminded = last.template().endsWith("-reminder");
        boolean asks = reminded
                || last.template().endsWith("-asked")
                || last.template().endsWith("-extended");
        Letter first = letters.stream()
                .filter(each -> !each.template().endsWith("-reminder"))
                .reduce((earlier, later) -> later)
                .orElse(last);
        LocalDate came = LocalDate.ofInstant(first.queuedAt(), calendar.zone());
        Chance own = chance.of(first.template(), came);
        boolean due = reminded
                || !today.isBefore(
                        calendar.plusWorkingDays(came, 1 + own.of("days").below(THINKS_DAYS)));
        boolean speaks =
                temper != Temper.SILENT || reminded && own.of(today, "speaks").happens(SPEAKS_WHEN_REMINDED);
        if (!asks || !due || !speaks || !said.add(last.id())) {
            return;
        }
        String about = String.valueOf(last.subject());
        doors.links().bearer(last).ifPresent(bearer -> {
            if (last.template().startsWith("quotation-")) {
                doors.talks().quotations().find(about, bearer).ifPresent(request -> quote(request, today, bearer));
            } else {
                doors.talks().overstock().find(about, bearer).ifPresent(one -> takeBack(one, bearer));
            }
        });
    }

    /** By chance of what is asked for, not of its number. */
    private void quote(QuotationRequest request, LocalDate today, Actor bearer) {
        if (!request.takes(doors.clock().now())
                || request.last(supplierId)
                        .filter(word -> word.declines() || holds(word, today))
                        .isPresent()) {
            return;
        }
        Chance own = chance.of(
                "quotation",
                request.lines().getFirst().sku(),
                request.lines().getFirst().quantity());
        List<Quoted> lines = own.happens(QUOTES) ? lines(request, own) : List.of();
        if (lines.isEmpty()) {
            doors.talks().quotations().decline(request.id(), "That is nothing that we make at present", bearer);
        } else {
            LocalDate until = today.plusDays(HOLDS_DAYS + own.of("holds").below(HOLDS_SPREAD_DAYS));
            doors.talks().quotations().quote(request.id(), lines, until, "", bearer);
        }
    }

    private static boolean holds(Quotation word, LocalDate today) {
        LocalDate until = word.validUntil();
        return until != null && !until.isBefore(today);
    }

    /** In the currency of the first of them: in two of them nobody can quote. */
    private List<Quoted> lines(QuotationRequest request, Chance own) {
        List<String> currencies = doors.talks().quotations().currencies(supplierId);
        List<Quoted> all = request.lines().stream()
                .flatMap(wanted -> line(wanted, own.of(wanted.sku())).stream())
                .filter(line -> currencies.contains(line.currency()))
                .toList();
        return all.stream()
                .filter(line -> line.currency().equals(all.getFirst().currency()))
                .toList();
    }

    private Optional<Quoted> line(Wanted wanted, Chance own) {
        Optional<Terms> known = doors.talks().wares().delivered(supplierId, wanted.sku());
        if (known.isEmpty() && !own.of("makes").happens(MAKES)) {
            return Optional.empty();
        }
        double units = wanted.quantity().toDouble();
        long lot = (long) Math.max(1, Math.ceil(wanted.yearly() ? units / ORDERS_OF_YEAR : units));
        double near = 0.97 + 0.06 * own.of("price").uniform();
        double far = 0.9 + 0.3 * own.of("price").uniform();
        return known.map(terms -> terms.unitPrice(Quantity.of(lot)))
                .map(price -> times(price, near))
                .or(() -> doors.talks().wares().usualCost(wanted.sku()).map(cost -> times(cost, far)))
                .map(price -> temper == Temper.SLOPPY ? times(price, DEARER) : price)
                .map(price -> new Quoted(
                        wanted.sku(),
                        prices(price, lot, own),
                        known.map(Terms::moq)
                                .orElseGet(() -> Quantity.of(
                                        Math.max(1, lot / (1 + own.of("least").below(4))))),
                        known.map(Terms::orderMultiple)
                                .orElseGet(() ->
                                        Quantity.of(MULTIPLES[own.of("multiple").below(MULTIPLES.length)])),
                        days(known, own)));
    }

    private static List<PriceBreak> prices(Money price, long lot, Chance own) {
        List<PriceBreak> prices = new ArrayList<>(List.of(new PriceBreak(Quantity.of(1), price)));
        if (own.of("lots").happens(LARGE_LOTS)) {
            prices.add(new PriceBreak(Quantity.of(2 * lot), times(price, FOR_MORE)));
        }
        return prices;
    }

    /** The optimistic hope that it will be quicker. */
    private int days(Optional<Terms> known, Chance own) {
        int days = known.map(Terms::leadTimeDays)
                .orElseGet(() -> SHORTEST_DAYS + own.of("days").below(SPREAD_DAYS));
        return temper == Temper.OPTIMISTIC ? (int) (days * HOPED) : days;
    }

    private static Money times(Money price, double factor) {
        BigDecimal amount = price.amount().multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.HALF_UP);
        return new Money(amount.max(new BigDecimal("0.01")), price.currency());
    }

    private void takeBack(OverstockCase one, Actor bearer) {
        if (one.state() == OverstockCase.State.ASKED) {
            boolean yes = chance.of("return", one.sku(), one.location()).happens(TAKES_BACK);
            doors.talks().overstock().answerReturn(one.id(), yes, yes ? "" : "We have no room for them", bearer);
        }
    }
}
