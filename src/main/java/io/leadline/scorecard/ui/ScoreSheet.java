package io.leadline.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.ScoreRule;
import io.leadline.shared.Sku;
import io.leadline.shell.Chosen;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One supplier's score: the definition that it is told by can be chosen, and every figure has its rows below. */
final class ScoreSheet extends Div {

    private final transient Function<ScoreRule, Score> scores;
    private final transient Function<Collection<Sku>, Map<Sku, String>> names;
    private final transient Function<Score.Row, Component> action;
    private final transient Format format;
    private final Select<Integer> months = Chosen.always(new Select<>());
    private final Select<ScoreRule.Unit> unit = Chosen.always(new Select<>());
    private final Select<Integer> window = Chosen.always(new Select<>());
    private final Checkbox weekends = new Checkbox(getTranslation("scores.weekends"));
    private final Checkbox all = new Checkbox(getTranslation("scores.rows.all"));
    private final Div figures = new Div();
    private final Table<Score.Row> rows = new Table<>(getTranslation("scores.rows"));
    private transient Map<Sku, String> known = Map.of();

    /**
     * @param scores by the rule
     * @param names of items
     * @param action what can be done about a row
     */
    ScoreSheet(
            Function<ScoreRule, Score> scores,
            Function<Collection<Sku>, Map<Sku, String>> names,
            Function<Score.Row, Component> action,
            String fileName,
            Format format) {
        this.scores = scores;
        this.names = names;
        this.action = action;
        this.format = format;
        addClassName("stacked");
        choice(months, "scores.months", List.of(3, 12, 24), number -> getTranslation("scores.months.of", number));
        choice(
                unit,
                "scores.unit",
                List.of(ScoreRule.Unit.values()),
                one -> getTranslation("scores.unit." + one.name().toLowerCase(Locale.ROOT)));
        choice(window, "scores.window", List.of(0, 1, 3, 7), days -> getTranslation("scores.window.of", days));
        months.setValue(ScoreRule.USUAL.months());
        unit.setValue(ScoreRule.USUAL.unit());
        window.setValue(ScoreRule.USUAL.window());
        weekends.setValue(ScoreRule.USUAL.weekends());
        Div definition = new Div(months, unit, window, weekends);
        definition.addClassName("toolbar");
        figures.addClassName("card");
        Div head = new Div(
                new H2(getTranslation("scores.rows")),
                all,
                new ExportLinks(fileName, columns(), () -> score().rows().stream()));
        head.addClassName("toolbar");
        add(definition, figures, head, rows);
        List.of(months, unit, window).forEach(field -> field.addValueChangeListener(change -> show()));
        weekends.addValueChangeListener(change -> show());
        all.addValueChangeListener(change -> show());
        fill();
        show();
    }

    private <T> void choice(Select<T> field, String key, List<T> choices, Function<T, String> words) {
        field.setLabel(getTranslation(key));
        field.setItems(choices);
        field.setItemLabelGenerator(words::apply);
        field.setId(key.replace('.', '-'));
        // Its longest choice is read without opening it.
        field.setMinWidth("13rem");
    }

    private Score score() {
        return scores.apply(new ScoreRule(unit.getValue(), window.getValue(), weekends.getValue(), months.getValue()));
    }

    /** Reads it again, for what came in meanwhile. */
    void show() {
        Score score = score();
        List<Score.Row> shown = score.rows().stream()
                .filter(row -> all.getValue() || !row.kept())
                .toList();
        known = names.apply(shown.stream()
                .map(Score.Row::sku)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        figures.removeAll();
        figures.add(headline(score));
        if (score.says()) {
            figures.add(new MissedChart(score.months(), format));
        }
        rows.setEmptyStateText(getTranslation(score.rows().isEmpty() ? "scores.rows.nothing" : "scores.rows.none"));
        rows.show(shown);
    }

    private Div headline(Score score) {
        Div headline = new Div();
        headline.addClassName("stacked");
        if (!score.says()) {
            headline.add(new Span(getTranslation("scores.no-data", score.rows().size(), Score.LEAST)));
        } else {
            Span share = new Span(format.percent(score.share(), 1));
            share.addClassName("home-tile-figure");
            share.setId("score-share");
            headline.add(
                    share,
                    new Span(getTranslation(
                            "scores.kept." + score.rule().unit().name().toLowerCase(Locale.ROOT),
                            score.kept(),
                            score.rows().size())));
            if (score.late() == 1) {
                headline.add(new Span(getTranslation("scores.late.one", score.longDaysLate())));
            } else if (score.late() > 1) {
                headline.add(new Span(
                        getTranslation("scores.late", score.late(), score.medianDaysLate(), score.longDaysLate())));
            }
        }
        Paragraph formula = new Paragraph(getTranslation(
                        "scores.formula", score.rule().window())
                + (score.rule().weekends() ? "" : " " + getTranslation("scores.formula.weekdays"))
                + (score.unpromised() > 0 ? " " + getTranslation("scores.unpromised", score.unpromised()) : ""));
        formula.addClassName("quiet");
        headline.add(formula);
        return headline;
    }

    private void fill() {
        rows.addComponentColumn(this::name)
                .setHeader(getTranslation("scores.column.what"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        rows.addColumn(row -> format.date(row.promisedOn()))
                .setHeader(getTranslation("scores.column.promised"))
                .setAutoWidth(true);
        rows.addColumn(this::received)
                .setHeader(getTranslation("scores.column.received"))
                .setAutoWidth(true);
        rows.addColumn(this::verdict)
                .setHeader(getTranslation("scores.column.verdict"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setAutoWidth(true);
        rows.addComponentColumn(action::apply).setHeader("").setAutoWidth(true);
        rows.cards(getTranslation("scores.rows"), row -> {
            RowCard card = new RowCard(
                    name(row),
                    List.of(
                            getTranslation("scores.column.promised") + " " + format.date(row.promisedOn()),
                            getTranslation("scores.column.received") + " " + received(row),
                            verdict(row)));
            card.add(action.apply(row));
            return card;
        });
    }

    private Div name(Score.Row row) {
        Sku sku = row.sku();
        // An order of imported history has no page.
        Span order = new Span(row.order());
        Div cell = sku == null ? new Div(order) : new Div(new Span(known.getOrDefault(sku, sku.value())), order);
        cell.addClassName("two-lines");
        return cell;
    }

    private String received(Score.Row row) {
        return row.receivedOn() == null ? getTranslation("scores.not-received") : format.date(row.receivedOn());
    }

    private String verdict(Score.Row row) {
        if (row.never()) {
            // Of an order some lines may have come.
            return getTranslation(row.sku() == null ? "scores.row.never.order" : "scores.row.never");
        }
        if (!row.inTime()) {
            return getTranslation("scores.row.late", row.daysLate());
        }
        return row.whole()
                ? getTranslation("scores.row.kept")
                : row.missing().isPositive()
                        ? getTranslation("scores.row.short", format.quantity(row.missing()))
                        : getTranslation("scores.chart.short");
    }

    private List<ExportColumn<Score.Row>> columns() {
        return List.of(
                new ExportColumn<>("order", Score.Row::order),
                new ExportColumn<>("line", Score.Row::line),
                new ExportColumn<>("sku", row -> text(row.sku())),
                new ExportColumn<>("promised_on", Score.Row::promisedOn),
                new ExportColumn<>("received_on", Score.Row::receivedOn),
                new ExportColumn<>("days_late", Score.Row::daysLate),
                new ExportColumn<>("missing", row -> row.missing().value()),
                new ExportColumn<>("on_time", row -> row.inTime() ? "yes" : "no"),
                new ExportColumn<>("in_full", row -> row.whole() ? "yes" : "no"));
    }

    private static String text(@Nullable Sku sku) {
        return sku == null ? "" : sku.value();
    }
}
