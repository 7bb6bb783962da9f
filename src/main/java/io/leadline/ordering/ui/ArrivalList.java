package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.catalog.Location;
import io.leadline.identity.Actor;
import io.leadline.ordering.Arrival;
import io.leadline.ordering.ArrivalDay;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The deliveries that are expected, under the stretch of days in which they are to come. */
final class ArrivalList extends Div {

    /** A heading, or a delivery below it. */
    private sealed interface Row {

        record Days(ArrivalDay when, int deliveries, int lines) implements Row {}

        record One(Arrival arrival, ArrivalDay when) implements Row {}
    }

    private final Format format;
    private final Map<String, String> places;
    private final Table<Row> table = new Table<>(getTranslation("arrivals.title"));
    private LocalDate today = LocalDate.EPOCH;
    private String opened = "";

    ArrivalList(Actor actor, List<Location> locations, Consumer<String> open) {
        this.format = Format.of(actor);
        this.places = locations.stream().collect(Collectors.toMap(Location::id, Location::name));
        table.setId("arrival-rows");
        table.addComponentColumn(this::cell).setHeader(getTranslation("arrivals.title"));
        table.setPartNameGenerator(row -> switch (row) {
            case Row.Days days -> "group";
            case Row.One one -> one.arrival().orderId().equals(opened) ? "opened" : null;
        });
        table.addItemClickListener(click -> {
            if (click.getItem() instanceof Row.One(Arrival arrival, ArrivalDay when)) {
                open.accept(arrival.orderId());
            }
        });
        table.setEmptyStateComponent(new EmptyState(
                VaadinIcon.PACKAGE, getTranslation("arrivals.empty.title"), getTranslation("arrivals.empty.text")));
        add(table);
    }

    /** @param openedOrder the one that is being counted */
    void show(List<Arrival> arrivals, LocalDate day, String openedOrder) {
        today = day;
        opened = openedOrder;
        Map<ArrivalDay, List<Arrival>> byDay = arrivals.stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.when(day), () -> new EnumMap<>(ArrivalDay.class), Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        byDay.forEach((when, some) -> {
            rows.add(new Row.Days(
                    when,
                    some.size(),
                    some.stream().mapToInt(a -> a.missing().size()).sum()));
            some.forEach(arrival -> rows.add(new Row.One(arrival, when)));
        });
        table.show(rows);
    }

    private Component cell(Row row) {
        return switch (row) {
            case Row.Days days -> heading(days);
            case Row.One one -> delivery(one);
        };
    }

    private Component heading(Row.Days days) {
        Span name = new Span(getTranslation("arrivals.day." + days.when()));
        name.addClassName("strong");
        name.setClassName("late", days.when() == ArrivalDay.OVERDUE);
        Span load = new Span(getTranslation("arrivals.load", days.deliveries(), days.lines()));
        load.addClassName("quiet");
        Div heading = new Div(name, load);
        heading.addClassName("arrival-days");
        return heading;
    }

    private Component delivery(Row.One row) {
        Arrival arrival = row.arrival();
        Span when = new Span(
                row.when() == ArrivalDay.OVERDUE || row.when() == ArrivalDay.LAPSED
                        ? getTranslation("arrivals.late", ChronoUnit.DAYS.between(arrival.day(), today))
                        : format.day(arrival.day()));
        when.addClassName("arrival-when");
        when.setClassName("late", row.when() == ArrivalDay.OVERDUE);
        Anchor supplier = new Anchor(arrival.route(), arrival.supplierName());
        supplier.setRouterIgnore(false);
        supplier.addClassName("strong");
        Span what = new Span(getTranslation(
                arrival.rest() ? "arrivals.rest" : "arrivals.lines",
                arrival.name(),
                arrival.missing().size(),
                places.getOrDefault(arrival.locationId(), arrival.locationId())));
        Div words = new Div(supplier, what);
        words.addClassName("two-lines");
        Div cell = new Div(when, words);
        cell.addClassName("arrival");
        return cell;
    }
}
