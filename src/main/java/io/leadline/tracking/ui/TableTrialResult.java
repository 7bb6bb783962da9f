package io.leadline.tracking.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.leadline.shared.Money;
import io.leadline.shell.Aside;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.tracking.TableTrial;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a version of a table would have decided, as soon as that is worked out. */
final class TableTrialResult extends Div {

    private final transient Format format;
    private final String model;

    TableTrialResult(String model, Supplier<TableTrial> trial, Aside aside, Format format) {
        this.model = model;
        this.format = format;
        add(new Paragraph(getTranslation("aftermath.trial.running")));
        aside.find(this, trial, this::show, () -> {
            removeAll();
            add(new Paragraph(getTranslation("aftermath.trial.failed")));
        });
    }

    private void show(TableTrial trial) {
        removeAll();
        Paragraph words = new Paragraph();
        words.setId("trial-words");
        add(words);
        if (trial.cases().isEmpty()) {
            words.setText(getTranslation("aftermath.trial.none"));
            return;
        }
        List<TableTrial.Tried> differing = trial.differing();
        words.setText(getTranslation("aftermath.trial.differ", trial.cases().size(), differing.size()) + " "
                + getTranslation("aftermath.trial.assumed." + model));
        add(pairs(trial));
        if (!differing.isEmpty()) {
            add(new H3(getTranslation("aftermath.trial.differing")), cases(differing));
        }
    }

    private Table<TableTrial.Pair> pairs(TableTrial trial) {
        Table<TableTrial.Pair> pairs = new Table<>(getTranslation("aftermath.trial.pairs"));
        column(pairs, "aftermath.trial.column.in-force", one -> decision(one.inForce()));
        column(pairs, "aftermath.trial.column.version", one -> decision(one.version()));
        number(pairs, "aftermath.trial.column.cases", one -> format.number((long) one.cases()));
        column(pairs, "aftermath.trial.column.then", this::then);
        number(pairs, "aftermath.trial.column.late", one -> getTranslation("aftermath.of", one.late(), one.known()));
        number(pairs, "aftermath.trial.column.lost", one -> money(one.lost()));
        pairs.cards(
                getTranslation("aftermath.trial.pairs"),
                one -> new RowCard(
                        strong(decision(one.inForce()) + " → " + decision(one.version())),
                        List.of(
                                getTranslation("aftermath.card.times", one.cases()),
                                then(one),
                                getTranslation("aftermath.trial.column.late") + " "
                                        + getTranslation("aftermath.of", one.late(), one.known()),
                                getTranslation("aftermath.trial.column.lost") + " " + money(one.lost()))));
        pairs.show(trial.pairs());
        return pairs;
    }

    private Table<TableTrial.Tried> cases(List<TableTrial.Tried> differing) {
        Table<TableTrial.Tried> cases = new Table<>(getTranslation("aftermath.trial.differing"));
        cases.addComponentColumn(this::name)
                .setHeader(getTranslation("aftermath.trial.column.case"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        column(cases, "aftermath.trial.column.in-force", one -> decision(one.inForce()));
        column(cases, "aftermath.trial.column.version", one -> decision(one.version()));
        column(cases, "aftermath.trial.column.then", one -> next(one.about().then()));
        number(cases, "aftermath.trial.column.days", this::days);
        number(cases, "aftermath.trial.column.lost", one -> money(one.lost()));
        cases.cards(
                getTranslation("aftermath.trial.differing"),
                one -> new RowCard(
                        name(one),
                        List.of(
                                decision(one.inForce()) + " → " + decision(one.version()),
                                next(one.about().then()),
                                getTranslation("aftermath.trial.column.days") + " " + days(one),
                                getTranslation("aftermath.trial.column.lost") + " " + money(one.lost()))));
        cases.show(differing);
        return cases;
    }

    private <T> void column(Table<T> table, String key, ValueProvider<T, String> value) {
        table.addColumn(value).setHeader(getTranslation(key)).setFlexGrow(2).setAutoWidth(true);
    }

    private <T> void number(Table<T> table, String key, ValueProvider<T, String> value) {
        table.addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private String decision(String word) {
        String key = "aftermath.trial.decision." + (word.isEmpty() ? "none" : word);
        // A file that an installation changed may say what nobody has written words for.
        return NamedText.has(key, format.locale()) ? getTranslation(key) : word;
    }

    private String next(String word) {
        return getTranslation("aftermath.trial.then." + word);
    }

    private String then(TableTrial.Pair pair) {
        return pair.then().entrySet().stream()
                .map(entry -> getTranslation("aftermath.trial.times", next(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String days(TableTrial.Tried one) {
        Integer days = one.about().daysLate();
        return days == null ? getTranslation("aftermath.not-known") : format.number((long) days);
    }

    private String money(List<Money> sums) {
        return sums.isEmpty()
                ? getTranslation("aftermath.not-known")
                : sums.stream().map(format::money).collect(Collectors.joining(", "));
    }

    private Div name(TableTrial.Tried one) {
        Anchor page = new Anchor(one.about().page(), one.about().about());
        page.setRouterIgnore(false);
        page.addClassName("strong");
        Span at = new Span(format.date(one.about().at()));
        at.addClassName("secondary");
        Div cell = new Div(page, at);
        cell.addClassName("two-lines");
        return cell;
    }

    private static Span strong(String words) {
        Span span = new Span(words);
        span.addClassName("strong");
        return span;
    }
}
