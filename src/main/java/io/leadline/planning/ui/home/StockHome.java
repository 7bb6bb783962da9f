package io.leadline.planning.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Role;
import io.leadline.planning.home.StockFigures;
import io.leadline.planning.home.StockFigures.Costly;
import io.leadline.planning.home.StockHomes;
import io.leadline.scorecard.home.Punctuality;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePanel.Width;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.HomeTile;
import io.leadline.shell.HomeTile.Tone;
import io.leadline.shell.Links;
import io.leadline.shell.Tables;
import io.leadline.storage.KeptFigures.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What runs out and what lies on the shelves for a buyer; the service that was reached, and what costs it, for who leads. */
@org.springframework.stereotype.Component
class StockHome implements HomePart {

    private static final String RUNNING_OUT = "portfolio?sort=STOCKOUT";

    private final StockHomes homes;
    private final PunctualityHomes punctuality;
    private final Suppliers suppliers;

    StockHome(StockHomes homes, PunctualityHomes punctuality, Suppliers suppliers) {
        this.homes = homes;
        this.punctuality = punctuality;
        this.suppliers = suppliers;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.topic(), punctuality.topic());
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        return reader.role() != Role.BUYER
                ? List.of()
                : homes.stock(reader.actor()).stream()
                        .filter(kept -> kept.figures().plans() > 0)
                        .map(kept -> stockouts(kept, reader))
                        .toList();
    }

    private static HomeTile stockouts(Kept<StockFigures> kept, HomeReader reader) {
        StockFigures.Soon soon = kept.figures().soon();
        String label = reader.getTranslation("home.stock.stockouts");
        String how = reader.how("home.stock.stockouts.how", kept.day());
        return soon.items() == 0
                ? HomeTile.nothing(
                        "stockouts", 30, label, reader.getTranslation("home.stock.stockouts.none"), RUNNING_OUT, how)
                : new HomeTile(
                        "stockouts",
                        30,
                        label,
                        reader.number(soon.items()),
                        soon.margin().amount().signum() == 0
                                ? reader.getTranslation("home.stock.stockouts.items", soon.items())
                                : reader.getTranslation(
                                        "home.stock.stockouts.unit",
                                        soon.items(),
                                        reader.format().wholeMoney(soon.margin())),
                        soon.uncovered() == 0
                                ? ""
                                : reader.getTranslation("home.stock.stockouts.uncovered", soon.uncovered()),
                        RUNNING_OUT,
                        soon.uncovered() == 0 ? Tone.RISK : Tone.LATE,
                        how);
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        List<HomePanel> panels = new ArrayList<>();
        homes.stock(reader.actor()).filter(kept -> kept.figures().plans() > 0).ifPresent(kept -> {
            if (reader.role() == Role.BUYER) {
                panels.add(runningOut(kept, reader));
                panels.add(value(kept, reader));
            } else {
                panels.add(service(kept, reader));
                panels.add(costly(kept, reader));
            }
        });
        return panels;
    }

    private static HomePanel runningOut(Kept<StockFigures> kept, HomeReader reader) {
        return new HomePanel(
                "running-out",
                30,
                Width.THIRD,
                reader.getTranslation("home.stock.weeks"),
                reader.getTranslation("home.stock.weeks.note"),
                reader.getTranslation("home.stock.weeks.how"),
                new HomePanel.More(reader.getTranslation("home.stock.portfolio"), RUNNING_OUT),
                kept.figures().weeks(),
                () -> StockCharts.weeks(kept.figures().weeks(), reader));
    }

    private static HomePanel value(Kept<StockFigures> kept, HomeReader reader) {
        StockFigures figures = kept.figures();
        return new HomePanel(
                "stock-value",
                20,
                Width.THIRD,
                reader.getTranslation("home.stock.value"),
                reader.getTranslation("home.stock.value.note", reader.format().date(kept.day())),
                reader.getTranslation("home.stock.value.how"),
                new HomePanel.More(reader.getTranslation("home.stock.excess.link"), "portfolio?show=EXCESS"),
                List.of(figures.stock(), figures.excess(), figures.days()),
                () -> {
                    Div content = new Div(figure(
                            reader.format().wholeMoney(figures.stock()),
                            reader.getTranslation(
                                    "home.stock.excess", reader.format().wholeMoney(figures.excess()))));
                    content.add(
                            figures.days().size() < 2
                                    ? HomeRows.quiet(reader.getTranslation("home.stock.history.none"))
                                    : StockCharts.value(figures.days(), reader));
                    content.addClassName("stacked");
                    return content;
                });
    }

    private static HomePanel service(Kept<StockFigures> kept, HomeReader reader) {
        StockFigures figures = kept.figures();
        return new HomePanel(
                "service",
                10,
                Width.HALF,
                reader.getTranslation("home.stock.service"),
                reader.asOf(kept.day()),
                reader.getTranslation("home.stock.service.how"),
                new HomePanel.More(reader.getTranslation("home.stock.missed.link"), "portfolio?show=MISSED"),
                List.of(figures.days(), figures.target()),
                () -> {
                    Div content = new Div();
                    content.addClassName("stacked");
                    if (figures.days().isEmpty()) {
                        content.add(HomeRows.quiet(reader.getTranslation("home.stock.service.none")));
                        return content;
                    }
                    double reached = figures.days().getLast().served();
                    content.add(figure(
                            reader.format().percent(reached, 1),
                            figures.target() <= 0
                                    ? ""
                                    : reader.getTranslation(
                                            reached < figures.target()
                                                    ? "home.stock.service.below"
                                                    : "home.stock.service.above",
                                            reader.format().percent(figures.target(), 1))));
                    content.add(
                            figures.days().size() < 2
                                    ? HomeRows.quiet(reader.getTranslation("home.stock.history.none"))
                                    : StockCharts.service(figures.days(), figures.target(), reader));
                    return content;
                });
    }

    /** @param kept in the last quarter */
    private record CostlyRow(Costly costly, String name, Punctuality.Kept kept) {}

    private HomePanel costly(Kept<StockFigures> kept, HomeReader reader) {
        List<CostlyRow> rows = kept.figures().suppliers().stream()
                .map(one -> new CostlyRow(
                        one,
                        suppliers.find(one.supplierId()).map(Supplier::name).orElse(one.supplierId()),
                        punctuality
                                .of(one.supplierId(), reader.actor())
                                .map(found -> found.figures().quarter())
                                .orElse(Punctuality.Kept.NONE)))
                .toList();
        return new HomePanel(
                "costly",
                50,
                Width.HALF,
                reader.getTranslation("home.stock.costly"),
                reader.asOf(kept.day()),
                reader.getTranslation("home.stock.costly.how", Punctuality.LEAST_LINES),
                new HomePanel.More(reader.getTranslation("home.stock.suppliers"), "suppliers"),
                rows,
                () -> rows.isEmpty()
                        ? HomeRows.quiet(reader.getTranslation("home.stock.costly.none"))
                        : table(rows, reader));
    }

    private static Component table(List<CostlyRow> rows, HomeReader reader) {
        List<List<Component>> cells = new ArrayList<>();
        for (CostlyRow row : rows) {
            Punctuality.Kept kept = row.kept();
            cells.add(List.of(
                    HomeRows.link(
                            row.name(), "supplier/" + Links.encoded(row.costly().supplierId())),
                    Tables.number(reader.number(kept.lines())),
                    Tables.number(
                            kept.says()
                                    ? reader.format().percent(kept.share(), 0)
                                    : reader.getTranslation("home.stock.costly.no-data")),
                    Tables.number(kept.says() ? reader.format().number(kept.daysLateOnAverage(), 1) : "–"),
                    Tables.number(reader.number(row.costly().items())),
                    Tables.number(reader.format().wholeMoney(row.costly().margin()))));
        }
        return Tables.of(
                reader.getTranslation("home.stock.costly"),
                List.of(
                        reader.getTranslation("home.stock.costly.supplier"),
                        reader.getTranslation("home.stock.costly.lines"),
                        reader.getTranslation("home.stock.costly.kept"),
                        reader.getTranslation("home.stock.costly.days"),
                        reader.getTranslation("home.stock.costly.items"),
                        reader.getTranslation("home.stock.costly.margin")),
                cells);
    }

    private static Div figure(String figure, String note) {
        Span number = new Span(figure);
        number.addClassName("home-tile-figure");
        Span words = HomeRows.quiet(note);
        Div both = new Div(number, words);
        both.addClassName("home-figure");
        return both;
    }
}
