package io.leadline.outlook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.leadline.catalog.Units;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All weeks of one item, one below the other: what is expected, ordered already and changed since the last outlook, and a field
 * for each. Typed one by one, or all at once: as expected, or no more than so many a week from a week on.
 */
final class WeeksForm extends Form {

    private final transient Outlook outlook;
    private final transient OutlookLine line;
    private final transient OutlookWords words;
    private final int earlier;
    private final List<DecimalField> fields = new ArrayList<>();
    private final Div rows = new Div();
    private final DecimalField most;
    private final Select<Integer> from = Chosen.always(new Select<>());

    /**
     * @param before the item in the outlook before; null where it was not in it
     * @param earlier weeks that the outlook before began earlier
     * @param values what stands in the fields; nothing where nothing is said yet
     * @param field the i18n key of what is typed
     * @param changed told after each change of a field by its reader
     */
    WeeksForm(
            Outlook outlook,
            OutlookLine line,
            @Nullable OutlookLine before,
            int earlier,
            Optional<List<Double>> values,
            String field,
            OutlookWords words,
            Consumer<WeeksForm> changed) {
        this.earlier = earlier;
        this.outlook = outlook;
        this.line = line;
        this.words = words;
        addClassNames("card", "outlook-weeks");
        setId("weeks-" + line.key());
        add(new H3(line.name() + " · " + line.place()));
        most = new DecimalField(Units.range(line.unit()), words.text("outlook.at-most"));
        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            rows.add(row(week, before, values, field, changed));
        }
        add(bulk(changed), head(field), rows);
    }

    private Div bulk(Consumer<WeeksForm> changed) {
        Button expected = new Button(words.text("outlook.as-expected"), click -> {
            set(line.told());
            changed.accept(this);
        });
        from.setLabel(words.text("outlook.from-week"));
        from.setItems(IntStream.range(0, OutlookWeeks.COUNT).boxed().toList());
        from.setItemLabelGenerator(week -> words.monday(outlook, week));
        from.setValue(0);
        Button cap = new Button(words.text("outlook.cap"), click -> {
            if (Bounded.right(most) && most.getValue() != null) {
                cap(most.getValue().doubleValue(), from.getValue());
                filledIn();
                changed.accept(this);
            }
        });
        Div bulk = new Div(expected, most, from, cap);
        bulk.addClassName("toolbar");
        return bulk;
    }

    /** What was meant for all weeks is in them now. */
    private void filledIn() {
        most.clear();
        from.setValue(0);
    }

    private void cap(double units, int first) {
        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            double told = line.told().get(week);
            if (week >= first) {
                fields.get(week).setValue(value(Math.min(told, units)));
            } else if (fields.get(week).getValue() == null) {
                fields.get(week).setValue(value(told));
            }
        }
    }

    private Div head(String field) {
        Div head = new Div(
                new Span(words.text("outlook.column.week")),
                new Span(words.text("outlook.column.expected")),
                new Span(words.text("outlook.column.ordered")),
                new Span(words.text("outlook.column.before")),
                new Span(words.text(field)));
        head.addClassNames("outlook-week", "outlook-week-head");
        return head;
    }

    private Div row(
            int week,
            @Nullable OutlookLine before,
            Optional<List<Double>> values,
            String field,
            Consumer<WeeksForm> changed) {
        DecimalField units = new DecimalField(Units.range(line.unit()));
        units.setAriaLabel(words.text("outlook.field", words.text(field), words.monday(outlook, week)));
        values.ifPresent(all -> units.setValue(value(all.get(week))));
        units.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                changed.accept(this);
            }
        });
        fields.add(units);
        double told = line.told().get(week);
        double ordered = line.onOrder().get(week);
        Div already = words.cell(ordered == 0 ? "" : words.units(ordered), "");
        already.addClassName("outlook-ordered");
        Div changedBy = words.cell(difference(week, before), "");
        changedBy.addClassName("outlook-before");
        Div row = new Div(
                words.cell(words.monday(outlook, week), words.number(outlook, week)),
                words.cell(words.orNone(told), words.range(line.week(week))),
                already,
                changedBy,
                units);
        row.addClassName("outlook-week");
        return row;
    }

    /** Weeks move on from one outlook to the next: compared are those of one Monday. */
    private String difference(int week, @Nullable OutlookLine before) {
        if (before == null) {
            return "";
        }
        int then = week + earlier;
        return then >= OutlookWeeks.COUNT
                ? ""
                : words.difference(line.told().get(week), before.told().get(then));
    }

    private static BigDecimal value(double units) {
        return OutlookWords.quantity(units).value();
    }

    /** What of it is sent: not what stands in the fields that fill in many weeks. */
    Div rows() {
        return rows;
    }

    void set(List<Double> weeks) {
        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            fields.get(week).setValue(value(weeks.get(week)));
        }
    }

    /** What stands in all fields; empty where one is empty or wrong. */
    Optional<List<Double>> weeks() {
        boolean whole = fields.stream().allMatch(field -> field.getValue() != null && !field.isInvalid());
        return whole
                ? Optional.of(fields.stream()
                        .map(field -> field.getValue().doubleValue())
                        .toList())
                : Optional.empty();
    }
}
