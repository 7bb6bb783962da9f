package io.leadline.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.leadline.scorecard.Conduct;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.ScoreRule;
import io.leadline.shared.Sku;
import io.leadline.shell.Chosen;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One supplier's score by the company's definition, or by another one to compare with; each figure opens its formula and its
 * rows.
 */
final class ScoreSheet extends Div {

    private final transient Function<ScoreRule, Score> scores;
    private final transient Function<Collection<Sku>, Map<Sku, String>> names;
    private final transient Function<Score.Row, Component> action;
    private final transient Format format;
    private final transient ScoreRule company;
    private final Select<Integer> months = Chosen.always(new Select<>());
    private final Select<ScoreRule.Day> day = Chosen.always(new Select<>());
    private final Select<ScoreRule.Unit> unit = Chosen.always(new Select<>());
    private final Select<Integer> window = Chosen.always(new Select<>());
    private final Checkbox weekends = new Checkbox(getTranslation("scores.weekends"));
    private final Checkbox all = new Checkbox(getTranslation("scores.rows.all"));
    private final Div figures = new Div();
    private final MeasureTiles tiles;
    private final Paragraph formula = new Paragraph();
    private final H2 missed = new H2();
    private final Table<Score.Row> rows = new Table<>(getTranslation("scores.rows"));
    private transient Map<Sku, String> known = Map.of();

    /**
     * @param company what it calls on time in full
     * @param scores by the rule
     * @param every row of a rule, one by one, for a file
     * @param names of items
     * @param action what can be done about a row
     */
    ScoreSheet(
            ScoreRule company,
            Function<ScoreRule, Score> scores,
            BiConsumer<ScoreRule, Consumer<Score.Row>> every,
            Function<Collection<Sku>, Map<Sku, String>> names,
            Function<Score.Row, Component> action,
            String fileName,
            Format format) {
        this.company = company;
        this.scores = scores;
        this.names = names;
        this.action = action;
        this.format = format;
        addClassName("stacked");
        tiles = new MeasureTiles(format, this::show);
        choice(
                months,
                "scores.months",
                with(List.of(3, 12, 24), company.months()),
                number -> getTranslation("scores.months.of", number));
        choice(
                unit,
                "scores.unit",
                List.of(ScoreRule.Unit.values()),
                one -> getTranslation("scores.unit." + one.name().toLowerCase(Locale.ROOT)));
        choice(day, "scores.day", List.of(ScoreRule.Day.values()), one -> getTranslation("scores.day." + one.name()));
        choice(
                window,
                "scores.window",
                with(List.of(0, 1, 3, 7), company.window()),
                days -> getTranslation("scores.window.of", days));
        months.setValue(company.months());
        day.setValue(company.day());
        unit.setValue(company.unit());
        window.setValue(company.window());
        weekends.setValue(company.weekends());
        Div definition = new Div(months, day, unit, window, weekends);
        definition.addClassName("toolbar");
        figures.addClassName("card");
        formula.addClassName("quiet");
        formula.setId("score-formula");
        Div head = new Div(missed, all, new ExportLinks(fileName, columns(), () -> rows(every)));
        head.addClassName("toolbar");
        add(definition, figures, tiles, head, formula, rows);
        List.of(months, day, unit, window).forEach(field -> field.addValueChangeListener(change -> show()));
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

    private static List<Integer> with(List<Integer> usual, int companys) {
        return Stream.concat(usual.stream(), Stream.of(companys))
                .distinct()
                .sorted()
                .toList();
    }

    private ScoreRule rule() {
        return new ScoreRule(
                day.getValue(), unit.getValue(), window.getValue(), weekends.getValue(), months.getValue());
    }

    private Stream<Score.Row> rows(BiConsumer<ScoreRule, Consumer<Score.Row>> every) {
        List<Score.Row> found = new ArrayList<>();
        every.accept(rule(), found::add);
        return found.stream();
    }

    /** Reads it again, for what came in meanwhile. */
    void show() {
        ScoreRule rule = rule();
        Score score = scores.apply(rule);
        tiles.show(score);
        Measure measure = tiles.chosen();
        boolean byDefinition = measure == Measure.KEPT;
        all.setVisible(byDefinition);
        List<Score.Row> shown = byDefinition && all.getValue()
                ? score.rows()
                : score.figure(measure).rows();
        known = names.apply(shown.stream()
                .map(Score.Row::sku)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        figures.removeAll();
        figures.add(new ScoreHeadline(score, rule.equals(company), format));
        if (score.says()) {
            figures.add(new MissedChart(score.months(), format), new LatenessChart(score, format));
        }
        missed.setText(getTranslation("scores.measure." + measure.name() + ".rows"));
        formula.setText(formula(score, measure));
        rows.setEmptyStateText(
                getTranslation(score.figure(measure).of() == 0 ? "scores.rows.nothing" : "scores.rows.none"));
        rows.show(shown);
    }

    private String formula(Score score, Measure measure) {
        String words = switch (measure) {
            case KEPT, IN_TIME ->
                getTranslation("scores.measure." + measure.name() + ".formula") + " "
                        + DefinitionWords.of(score.rule(), score.rule().equals(company), this::getTranslation);
            case ANSWERED -> getTranslation("scores.measure.ANSWERED.formula", Measure.ANSWER_HOURS);
            default -> getTranslation("scores.measure." + measure.name() + ".formula");
        };
        return words
                + (measure.equals(Measure.KEPT) && score.unpromised() > 0
                        ? " " + getTranslation("scores.unpromised", score.unpromised())
                        : "")
                + (score.figure(measure).wrong() > Score.MOST_ROWS
                        ? " " + getTranslation("scores.rows.latest", Score.MOST_ROWS)
                        : "");
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
        PurchaseLine line = row.of();
        Conduct conduct = line == null ? null : line.conduct();
        double off = tiles.chosen().off(row).orElse(0);
        return switch (tiles.chosen()) {
            case KEPT, IN_TIME -> outcome(row);
            case STEADY -> getTranslation("scores.row.moved", conduct == null ? 0 : conduct.moves(), (int) off);
            case ANSWERED -> getTranslation("scores.row.answered", (int) off);
            case QUANTITY ->
                line == null
                        ? ""
                        : getTranslation(
                                "scores.row.quantity",
                                format.quantity(line.received()),
                                format.quantity(line.ordered()));
            case PRICE -> getTranslation("scores.row.price", format.number(off, 1));
            case UNDAMAGED ->
                getTranslation("scores.row.damaged", conduct == null ? "" : format.quantity(conduct.damaged()));
            case NOTICED ->
                conduct == null
                        ? ""
                        : getTranslation("scores.row.notice." + conduct.notice().name());
        };
    }

    private String outcome(Score.Row row) {
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
