package io.leadline.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import io.leadline.demand.forecast.Methods;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.CostRates;
import io.leadline.shared.Bounds;
import io.leadline.shared.NumberRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.DateField;
import io.leadline.shell.RealField;
import io.leadline.shell.TextLine;
import io.leadline.shell.WholeField;
import io.leadline.studio.BacktestRequest;
import io.leadline.studio.Candidate;
import io.leadline.studio.Candidates;
import io.leadline.studio.Scope;
import io.leadline.studio.backtest.PlannedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks what to try: which items, which time, which policies side by side, and what things cost. */
final class TryDialog extends Dialog {

    private static final int LONGEST_DAYS = 365;
    private static final NumberRange COST = NumberRange.of(0, 1_000_000_000, 6);

    private final Select<Scope.Kind> scope = Chosen.always(new Select<>());
    private final ComboBox<String> scopeId = new ComboBox<>();
    private final DateField from = new DateField();
    private final DateField to = new DateField();
    private final Select<Candidates.Kind> kind = Chosen.always(new Select<>());
    private final TextLine levels = new TextLine(Bounds.SEARCH);
    private final TextLine review = new TextLine(Bounds.SEARCH);
    private final MultiSelectComboBox<Candidates.Lot> lots = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> forecasts = new MultiSelectComboBox<>();
    private final Checkbox preferred = new Checkbox();
    private final Checkbox thumb = new Checkbox();
    private final WholeField seeds = new WholeField(1, BacktestRequest.MOST_SEEDS);
    private final RealField holding = new RealField(Bounds.PERCENT);
    private final RealField ordering = new RealField(COST);
    private final RealField shipping = new RealField(COST);
    private final RealField handling = new RealField(COST);
    private final transient PolicyVersion active;
    private final transient ScopeChoices choices;

    /** @param start is handed a request that can be made */
    TryDialog(
            PolicyVersion active,
            ScopeChoices choices,
            String currency,
            LocalDate[] time,
            Consumer<BacktestRequest> start) {
        this.active = active;
        this.choices = choices;
        setHeaderTitle(getTranslation("studio.try"));
        setWidth("44rem");
        scope.setLabel(getTranslation("studio.try.scope"));
        scope.setItems(Scope.Kind.values());
        scope.setItemLabelGenerator(each -> getTranslation("studio.try.scope." + each.name()));
        scope.setValue(Scope.Kind.ALL);
        scope.setId("scope");
        scope.addValueChangeListener(change -> choose(change.getValue()));
        scopeId.setVisible(false);
        scopeId.setId("scope-id");
        from.setLabel(getTranslation("studio.try.from"));
        from.setValue(time[0]);
        to.setLabel(getTranslation("studio.try.to"));
        to.setValue(time[1]);
        kind.setLabel(getTranslation("studio.try.kind"));
        kind.setItems(Candidates.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("studio.try.kind." + each.name(), currency));
        kind.setValue(Candidates.Kind.FILL_RATE);
        kind.addValueChangeListener(change -> levels.setValue(
                change.getValue() == Candidates.Kind.SHORTAGE_COST
                        ? "0.01, 0.02, 0.05, 0.1, 0.3"
                        : "85, 90, 94, 97, 99"));
        levels.setLabel(getTranslation("studio.try.levels"));
        levels.setHelperText(getTranslation("studio.try.levels.help"));
        levels.setValue("85, 90, 94, 97, 99");
        levels.setId("levels");
        review.setLabel(getTranslation("studio.try.review"));
        review.setValue(String.valueOf(active.settings().reviewDays()));
        lots.setLabel(getTranslation("studio.try.lots"));
        lots.setItems(Candidates.Lot.values());
        lots.setItemLabelGenerator(each -> getTranslation("studio.lot." + each.name()));
        lots.setValue(Set.of(Candidates.Lot.ECONOMIC));
        forecasts.setLabel(getTranslation("studio.try.forecasts"));
        forecasts.setItems(Stream.concat(Stream.of(PlannedRule.AUTO), Methods.names().stream())
                .toList());
        forecasts.setValue(Set.of(PlannedRule.AUTO));
        preferred.setLabel(getTranslation("studio.try.preferred"));
        thumb.setLabel(getTranslation("studio.try.thumb"));
        thumb.setValue(true);
        seeds.setLabel(getTranslation("studio.try.seeds"));
        seeds.setStepButtonsVisible(true);
        seeds.setValue(5);
        amount(
                holding,
                getTranslation("studio.try.holding"),
                100 * active.settings().holdingRatePerYear());
        amount(
                ordering,
                getTranslation("studio.try.ordering", currency),
                active.settings().orderCost());
        amount(shipping, getTranslation("studio.try.shipping", currency), 0);
        amount(handling, getTranslation("studio.try.handling", currency), 0);
        FormLayout form = new FormLayout(
                scope, scopeId, from, to, kind, levels, review, lots, forecasts, seeds, preferred, thumb, holding,
                ordering, shipping, handling);
        add(form);
        Button begin = new Button(
                getTranslation("studio.try.start"),
                click -> request().ifPresent(request -> {
                    close();
                    start.accept(request);
                }));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClickShortcut(com.vaadin.flow.component.Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        begin.setId("start-backtest");
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), begin);
    }

    private void choose(Scope.Kind kind) {
        scopeId.clear();
        scopeId.setInvalid(false);
        scopeId.setVisible(kind != Scope.Kind.ALL);
        scopeId.setLabel(getTranslation("studio.try.scope." + kind.name()));
        scopeId.setItemLabelGenerator(id -> choices.label(kind, id));
        scopeId.setItems(query ->
                choices.find(kind, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }

    private void amount(RealField field, String label, double value) {
        field.setLabel(label);
        field.setValue(value);
    }

    /** What was filled in; empty, with the wrong fields marked, where it makes no back-test. */
    private Optional<BacktestRequest> request() {
        List<Double> shares = numbers(levels.getValue());
        boolean money = kind.getValue() == Candidates.Kind.SHORTAGE_COST;
        boolean levelsRight = right(
                levels,
                shares.isEmpty() || shares.stream().anyMatch(x -> !(x > 0) || !money && !(x < 100)),
                "studio.try.levels.wrong");
        List<Double> days = numbers(review.getValue());
        boolean daysRight = right(
                review,
                days.isEmpty() || days.stream().anyMatch(x -> x != Math.rint(x) || x < 1 || x > LONGEST_DAYS),
                "studio.try.review.wrong");
        boolean idRight = scope.getValue() == Scope.Kind.ALL || !scopeId.isEmpty();
        scopeId.setInvalid(!idRight);
        scopeId.setErrorMessage(getTranslation("studio.try.scope-id.wrong"));
        boolean timeRight = from.getValue() != null
                && to.getValue() != null
                && !to.getValue().isBefore(from.getValue());
        to.setInvalid(!timeRight);
        to.setErrorMessage(timeRight ? null : getTranslation("studio.try.to.wrong"));
        boolean costsRight = Stream.of(holding, ordering, shipping, handling)
                .allMatch(field -> field.getValue() != null && Bounded.right(field));
        if (!levelsRight
                || !daysRight
                || !idRight
                || !timeRight
                || !costsRight
                || seeds.isEmpty()
                || !Bounded.right(seeds, from)
                || lots.isEmpty()) {
            return Optional.empty();
        }
        Scope of = scope.getValue() == Scope.Kind.ALL ? Scope.ALL : new Scope(scope.getValue(), scopeId.getValue());
        List<Candidate> candidates = new Candidates(
                        kind.getValue(),
                        shares.stream().map(x -> money ? x : x / 100).toList(),
                        days.stream().map(Double::intValue).toList(),
                        lots.getValue().stream().sorted().toList(),
                        preferred.getValue(),
                        forecasts.isEmpty() ? List.of(PlannedRule.AUTO) : List.copyOf(forecasts.getValue()),
                        thumb.getValue())
                .of(active, of);
        if (right(levels, candidates.size() > BacktestRequest.MOST_CANDIDATES, "studio.try.too-many")) {
            return Optional.of(new BacktestRequest(
                    of,
                    from.getValue(),
                    to.getValue(),
                    seeds.getValue(),
                    new CostRates(
                            holding.getValue() / 100, ordering.getValue(), shipping.getValue(), handling.getValue()),
                    candidates));
        }
        return Optional.empty();
    }

    /** Marks the field where it is wrong, and says whether it is right. */
    private boolean right(TextLine field, boolean isWrong, String key) {
        field.setInvalid(isWrong);
        field.setErrorMessage(isWrong ? getTranslation(key) : null);
        return !isWrong;
    }

    /** Numbers with a point, parted by commas or spaces; each once. Empty where one of them is none. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.strip().split("[,;\\s]+")) {
            try {
                double number = Double.parseDouble(part);
                if (!numbers.contains(number)) {
                    numbers.add(number);
                }
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        return numbers;
    }
}
