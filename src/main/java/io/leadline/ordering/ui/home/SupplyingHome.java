package io.leadline.ordering.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Role;
import io.leadline.ordering.home.OrderHomes;
import io.leadline.ordering.home.SupplierFigures;
import io.leadline.ordering.home.SupplierFigures.Waiting;
import io.leadline.ordering.home.SupplierFigures.Why;
import io.leadline.ordering.home.Tally;
import io.leadline.shared.Lapse;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.HomeTile;
import io.leadline.shell.HomeTile.Tone;
import io.leadline.shell.Links;
import io.leadline.storage.KeptFigures.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A supplier's first page: what is late by its own word, what was changed, what is asked, and what is due. */
@org.springframework.stereotype.Component
class SupplyingHome implements HomePart {

    private static final String OPEN = "orders?state=CONFIRMED,PARTLY_RECEIVED&sort=EXPECTED_DATE";
    private static final String ASKED = "orders?state=SENT";

    private final OrderHomes homes;

    SupplyingHome(OrderHomes homes) {
        this.homes = homes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SUPPLIER);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.ofSupplierTopic());
    }

    private Kept<SupplierFigures> figures(HomeReader reader) {
        return homes.ofSupplier(reader.actor()).orElse(new Kept<>(reader.today(), SupplierFigures.NONE));
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        Kept<SupplierFigures> kept = figures(reader);
        SupplierFigures figures = kept.figures();
        LocalDate worst = figures.worst();
        Instant by = figures.answerBy();
        return List.of(
                tile(
                        Why.LATE,
                        10,
                        figures.late(),
                        Tone.LATE,
                        OPEN,
                        worst == null
                                ? ""
                                : reader.getTranslation(
                                        "home.supplier.late.worst", ChronoUnit.DAYS.between(worst, kept.day())),
                        kept,
                        reader),
                tile(Why.CHANGED, 20, figures.changed(), Tone.WAITING, "inbox", "", kept, reader),
                tile(
                        Why.ANSWER,
                        30,
                        figures.answer(),
                        Tone.WAITING,
                        ASKED,
                        by == null
                                ? ""
                                : reader.getTranslation(
                                        "home.supplier.answer.by",
                                        reader.format().dateTime(by)),
                        kept,
                        reader),
                tile(Why.DUE, 40, figures.due(), Tone.RISK, OPEN, "", kept, reader));
    }

    private static HomeTile tile(
            Why why,
            int order,
            Tally tally,
            Tone tone,
            String address,
            String note,
            Kept<SupplierFigures> kept,
            HomeReader reader) {
        String key = "home.supplier." + id(why);
        String how = reader.how(key + ".how", kept.day());
        if (tally.isNothing()) {
            return HomeTile.nothing(
                    id(why), order, reader.getTranslation(key), reader.getTranslation(key + ".none"), address, how);
        }
        boolean ofOrders = why == Why.ANSWER || why == Why.CHANGED;
        return new HomeTile(
                id(why),
                order,
                reader.getTranslation(key),
                reader.number(ofOrders ? tally.orders() : tally.lines()),
                reader.getTranslation(
                        ofOrders ? "home.supplier.orders" : "home.supplier.lines",
                        ofOrders ? tally.orders() : tally.lines(),
                        reader.money(tally.money())),
                note,
                address,
                tone,
                how);
    }

    private static String id(Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        Kept<SupplierFigures> kept = figures(reader);
        List<Waiting> waiting = kept.figures().waiting();
        return List.of(new HomePanel(
                "waiting",
                10,
                HomePanel.Width.TWO_THIRDS,
                reader.getTranslation("home.supplier.waiting"),
                waiting.isEmpty() ? "" : reader.getTranslation("home.supplier.waiting.note"),
                "",
                new HomePanel.More(reader.getTranslation("home.orders.all"), "orders"),
                List.of(waiting, kept.figures().lapsed(), kept.day()),
                () -> rows(waiting, kept.figures().lapsed(), kept.day(), reader)));
    }

    private static Component rows(List<Waiting> waiting, Tally lapsed, LocalDate today, HomeReader reader) {
        if (waiting.isEmpty() && lapsed.isNothing()) {
            return HomeRows.quiet(reader.getTranslation("home.supplier.waiting.none"));
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.supplier.waiting"));
        waiting.forEach(one -> rows.row(
                words(one, reader),
                HomeRows.end(reader.money(one.what().money()), reader.dueBy(one.by(), today), tone(one, today)),
                rows.go(
                        reader.getTranslation("home.supplier." + id(one.why()) + ".do"),
                        one.name(),
                        "order/" + Links.encoded(one.order()))));
        if (!lapsed.isNothing()) {
            rows.row(HomeRows.link(
                    reader.getTranslation(
                            "home.supplier.lapsed",
                            lapsed.lines(),
                            reader.format().date(Lapse.before(today))),
                    OPEN));
        }
        return rows;
    }

    private static Div words(Waiting one, HomeReader reader) {
        Span state = new Span(reader.getTranslation("home.supplier." + id(one.why()) + ".state"));
        state.addClassNames(
                "state",
                switch (one.why()) {
                    case LATE -> "bad";
                    case DUE -> "warn";
                    case CHANGED, ANSWER -> "info";
                });
        int more = one.what().lines() - 1;
        return HomeRows.words(
                new Span(state, new Span(" " + one.name())),
                more < 1 ? one.item() : reader.getTranslation("home.item-and-more", one.item(), more));
    }

    private static String tone(Waiting one, LocalDate today) {
        return one.by().isBefore(today) ? "bad-text" : one.by().isBefore(today.plusDays(2)) ? "warn-text" : "";
    }
}
