package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.Promise;
import io.leadline.shell.Portions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every word ever said about a line's date, oldest first, each drawn on one scale of days: a dot for the day it was said on, a
 * disc for the day it was said for, and a line where the goods are due.
 */
final class PromiseList extends Div {

    private final transient OrderContext context;
    private final LocalDate due;
    private final LocalDate first;
    private final long days;

    PromiseList(OrderLine line, OrderContext context) {
        this.context = context;
        due = LineFacts.due(line, context.forSupplier());
        first = days(line).min(LocalDate::compareTo).orElse(due);
        days = Math.max(
                1,
                ChronoUnit.DAYS.between(
                        first, days(line).max(LocalDate::compareTo).orElse(due)));
        addClassName("promise-list");
        List<Promise> all = line.promises();
        add(
                new Portions<>(
                        IntStream.range(0, all.size()).boxed().toList(),
                        i -> entry(
                                all.get(i),
                                i == 0
                                        ? Optional.empty()
                                        : Optional.of(all.get(i - 1).date())),
                        "timeline"),
                LineWords.quiet(getTranslation("orders.promise.legend")));
    }

    private Stream<LocalDate> days(OrderLine line) {
        return Stream.concat(
                Stream.of(due),
                line.promises().stream().flatMap(promise -> Stream.of(saidOn(promise), promise.date())));
    }

    private LocalDate saidOn(Promise promise) {
        return promise.at().atZone(context.format().zone()).toLocalDate();
    }

    private Div entry(Promise promise, Optional<LocalDate> before) {
        Div entry = new Div();
        entry.addClassName("timeline-entry");
        Span what = new Span(getTranslation(
                "orders.promise." + promise.kind().name().toLowerCase(Locale.ROOT),
                context.format().date(promise.date())));
        before.map(day -> ChronoUnit.DAYS.between(day, promise.date()))
                .filter(moved -> moved != 0)
                .ifPresent(moved -> what.add(" · "
                        + getTranslation(
                                moved > 0 ? "orders.promise.later" : "orders.promise.earlier", Math.abs(moved))));
        Span who = new Span(context.format().dateTime(promise.at()) + " · " + promise.by());
        who.addClassName("secondary");
        entry.add(what, track(promise), who);
        if (!promise.reason().isBlank()) {
            entry.add(new Span(promise.reason()));
        }
        return entry;
    }

    /** The words beside it say the same. */
    private Div track(Promise promise) {
        double on = share(saidOn(promise));
        double of = share(promise.date());
        Div track = new Div();
        track.addClassName("promise-track");
        track.setClassName("promise-late", promise.date().isAfter(due));
        track.getElement().setAttribute("aria-hidden", "true");
        track.getStyle()
                .set("--on", percent(on))
                .set("--of", percent(of))
                .set("--from", percent(Math.min(on, of)))
                .set("--long", percent(Math.abs(of - on)))
                .set("--due", percent(share(due)));
        for (String part : new String[] {"due", "way", "on", "of"}) {
            Span mark = new Span();
            mark.addClassName("promise-" + part);
            track.add(mark);
        }
        return track;
    }

    private double share(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(first, day) / days;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
