package io.leadline.ordering.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.home.BuyingFigures;
import io.leadline.ordering.home.BuyingFigures.Stage;
import io.leadline.ordering.home.Tally;
import io.leadline.shared.Money;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.storage.KeptFigures.Kept;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is open, by how far it has come; the part of it that is late is marked. */
final class StagesPanel {

    private StagesPanel() {}

    static HomePanel of(Kept<BuyingFigures> kept, HomeReader reader) {
        List<Stage> stages = kept.figures().stages();
        return new HomePanel(
                "stages",
                30,
                HomePanel.Width.HALF,
                reader.getTranslation("home.orders.stages"),
                reader.asOf(kept.day()),
                reader.getTranslation("home.orders.stages.how"),
                new HomePanel.More(reader.getTranslation("home.orders.all"), "orders"),
                stages,
                () -> rows(stages, reader));
    }

    private static Component rows(List<Stage> stages, HomeReader reader) {
        if (stages.isEmpty()) {
            return HomeRows.quiet(reader.getTranslation("home.orders.stages.none"));
        }
        BigDecimal most = stages.stream()
                .map(stage -> sum(stage.all()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        HomeRows rows = new HomeRows(reader.getTranslation("home.orders.stages"));
        for (Stage stage : stages) {
            Div words = HomeRows.words(
                    HomeRows.link(
                            reader.getTranslation(
                                    "home.orders.stage." + stage.of().name()),
                            "orders?state=" + states(stage.of())),
                    reader.getTranslation("home.orders.orders", stage.all().orders()));
            words.add(bar(sum(stage.all()), sum(stage.late()), most));
            rows.row(
                    words,
                    HomeRows.end(
                            reader.money(stage.all().money()),
                            stage.late().isNothing()
                                    ? ""
                                    : reader.getTranslation(
                                            "home.orders.stage.late",
                                            reader.money(stage.late().money())),
                            "bad-text"));
        }
        return rows;
    }

    /** A drawing of what the row says in figures. */
    private static Div bar(BigDecimal all, BigDecimal late, BigDecimal most) {
        Div bar = new Div(part(all.subtract(late).max(BigDecimal.ZERO), most, ""), part(late, most, "late"));
        bar.addClassName("home-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(BigDecimal of, BigDecimal most, String name) {
        Span part = new Span();
        part.addClassNames(name.isEmpty() ? new String[0] : new String[] {name});
        double share = most.signum() == 0 ? 0 : of.doubleValue() / most.doubleValue();
        part.getStyle().set("inline-size", Math.round(share * 1000) / 10.0 + "%");
        return part;
    }

    private static BigDecimal sum(Tally tally) {
        return tally.money().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String states(Stage.Of stage) {
        return Stream.of(OrderState.values())
                .filter(state -> !state.isFinal() && Stage.Of.of(state) == stage)
                .map(OrderState::name)
                .collect(Collectors.joining(","));
    }
}
