package io.leadline.tracking.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.Tables;
import io.leadline.storage.KeptFigures.Kept;
import io.leadline.tracking.home.EscalationFigures;
import io.leadline.tracking.home.EscalationFigures.Age;
import io.leadline.tracking.home.EscalationFigures.Cell;
import io.leadline.tracking.home.EscalationHomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Escalations by who is asked and for how long, for who leads. */
@org.springframework.stereotype.Component
class EscalationsHome implements HomePart {

    private static final int LEVELS = 3;

    private final EscalationHomes homes;

    EscalationsHome(EscalationHomes homes) {
        this.homes = homes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    @Override
    public Set<String> topics() {
        return Set.of(homes.topic());
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        return homes.open(reader.actor()).stream()
                .map(kept -> panel(kept, reader))
                .toList();
    }

    private static HomePanel panel(Kept<EscalationFigures> kept, HomeReader reader) {
        EscalationFigures figures = kept.figures();
        return new HomePanel(
                "escalations",
                40,
                HomePanel.Width.HALF,
                reader.getTranslation("home.escalations"),
                figures.cases() == 0
                        ? ""
                        : reader.getTranslation("home.escalations.cases", figures.cases()) + " · "
                                + money(figures.atStake(), figures.unpriced(), reader),
                reader.getTranslation("home.escalations.how"),
                new HomePanel.More(reader.getTranslation("home.escalations.all"), "escalations"),
                figures,
                () -> content(figures, reader));
    }

    private static String money(List<Money> known, int unpriced, HomeReader reader) {
        return Stream.of(
                        reader.money(known),
                        unpriced == 0 ? "" : reader.getTranslation("escalations.sum.unknown", unpriced))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" + "));
    }

    private static Component content(EscalationFigures figures, HomeReader reader) {
        if (figures.cases() == 0) {
            return HomeRows.quiet(reader.getTranslation("home.escalations.none"));
        }
        List<String> header = new ArrayList<>(List.of(reader.getTranslation("home.escalations.asked")));
        for (Age age : Age.values()) {
            header.add(reader.getTranslation("home.escalations.age." + age.name()));
        }
        List<List<Component>> rows = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            List<Component> row = new ArrayList<>();
            row.add(new Span(reader.getTranslation("home.escalations.level." + level)));
            for (Age age : Age.values()) {
                row.add(cell(figures.cells(), level, age, reader));
            }
            rows.add(row);
        }
        return Tables.of(reader.getTranslation("home.escalations"), header, rows);
    }

    private static Component cell(List<Cell> cells, int level, Age age, HomeReader reader) {
        return cells.stream()
                .filter(cell -> cell.level() == level && cell.age() == age)
                .findFirst()
                .<Component>map(cell -> {
                    Span text =
                            (Span) Tables.number(cell.cases() + " · " + money(cell.atStake(), cell.unpriced(), reader));
                    text.addClassName(age.ordinal() >= Age.SEVEN_DAYS.ordinal() ? "bad-text" : "warn-text");
                    return text;
                })
                .orElseGet(() -> Tables.number("–"));
    }
}
