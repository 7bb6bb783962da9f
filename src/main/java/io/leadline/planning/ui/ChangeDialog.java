package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChange.Kind;
import io.leadline.identity.Actor;
import io.leadline.planning.BuyerForecasts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Bounds;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Period;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.DateField;
import io.leadline.shell.Notice;
import io.leadline.shell.RealField;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Changes a forecast for some days, with a reason. */
final class ChangeDialog extends Dialog {

    private static final int LONGEST_REASON = 500;
    private static final int USUAL_DAYS = 28;

    private final transient BuyerForecasts forecasts;
    private final transient ItemPlace place;
    private final transient Supplier<Actor> actor;
    private final transient Runnable afterwards;
    private final transient LocalDate today;
    private final DateField from = new DateField();
    private final DateField to = new DateField();
    private final Select<Kind> kind = Chosen.always(new Select<>());
    private final RealField amount = new RealField(NumberRange.of(-1_000_000_000, 1_000_000_000, 6));
    private final TextLines reason = new TextLines(Bounds.NOTE);

    ChangeDialog(
            BuyerForecasts forecasts, ItemPlace place, LocalDate today, Supplier<Actor> actor, Runnable afterwards) {
        this.forecasts = forecasts;
        this.place = place;
        this.today = today;
        this.actor = actor;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("planning.change.title", place.location()));
        from.setLabel(getTranslation("planning.change.from"));
        from.setMin(today);
        from.setValue(today.plusDays(1));
        to.setLabel(getTranslation("planning.change.to"));
        to.setMin(today);
        to.setValue(today.plusDays(USUAL_DAYS));
        kind.setLabel(getTranslation("planning.change.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("planning.change." + one.name()));
        kind.setValue(Kind.PERCENT);
        amount.setLabel(getTranslation("planning.change.amount"));
        amount.setHelperText(getTranslation("planning.change.amount.help"));
        reason.setLabel(getTranslation("planning.change.reason"));
        reason.setMaxLength(LONGEST_REASON);
        FormLayout form = new FormLayout(from, to, kind, amount, reason);
        form.setColspan(reason, 2);
        add(new Paragraph(getTranslation("planning.change.text")), form);
        Button save = new Button(getTranslation("planning.change.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), save);
        amount.focus();
    }

    private void save() {
        boolean noPeriod = from.isEmpty() || to.isEmpty() || to.getValue().isBefore(from.getValue());
        to.setErrorMessage(getTranslation("planning.change.period-wrong"));
        to.setInvalid(noPeriod || to.getValue().isBefore(today));
        Double value = amount.getValue();
        boolean wrong =
                value == null || value == 0 || kind.getValue() == Kind.PERCENT && !ForecastChange.percentAllowed(value);
        amount.setErrorMessage(getTranslation("planning.change.amount-wrong"));
        amount.setInvalid(wrong);
        reason.setErrorMessage(getTranslation("planning.change.reason-missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (to.isInvalid() || wrong || reason.isInvalid() || !Bounded.right(from, to, amount, reason)) {
            return;
        }
        forecasts.change(
                place,
                new Period(from.getValue(), to.getValue()),
                kind.getValue(),
                value,
                reason.getValue().strip(),
                actor.get());
        close();
        afterwards.run();
        Notice.done(getTranslation("planning.change.done"));
    }
}
