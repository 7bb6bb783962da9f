package io.leadline.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of planning that no back-test compares: asked for here, and active once somebody else has approved them. */
final class RulesDialog extends Dialog {

    private static final double PERCENT = 100;

    /** What the fields ask for. */
    interface Asking {
        void ask(@Nullable ServiceTarget promotion, StockRules rules, String why);
    }

    private enum Kind {
        NONE,
        FILL_RATE,
        CYCLE_SERVICE
    }

    private final Select<Kind> kind = new Select<>();
    private final NumberField promotion = share("promotion");
    private final NumberField cancel = share("cancel");
    private final NumberField transfer = share("transfer");
    private final NumberField giveBack = share("return");
    private final NumberField markDown = share("mark-down");
    private final IntegerField dead = days("dead", 1);
    private final IntegerField between = days("between", 0);
    private final IntegerField rest = days("rest", 1);
    private final Checkbox preferred = new Checkbox(getTranslation("studio.rules.preferred"));
    private final TextArea why = new TextArea(getTranslation("shell.reason"));

    RulesDialog(PlanSettings active, Asking asking) {
        setHeaderTitle(getTranslation("studio.rules"));
        setWidth("min(44rem, 100%)");
        kind.setLabel(getTranslation("studio.rules.promotion-kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("studio.rules.kind." + one.name()));
        kind.addValueChangeListener(chosen -> promotion.setEnabled(chosen.getValue() != Kind.NONE));
        show(active);
        why.setMaxLength(500);
        why.setRequiredIndicatorVisible(true);
        FormLayout form = new FormLayout(
                kind, promotion, cancel, transfer, giveBack, markDown, dead, between, rest, preferred, why);
        form.setColspan(preferred, 2);
        form.setColspan(why, 2);
        add(new Paragraph(getTranslation("studio.rules.text")), form);
        Button save = new Button(getTranslation("studio.adopt.why.do"), click -> ask(asking));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("ask-settings");
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), save);
    }

    private void show(PlanSettings active) {
        ServiceTarget target = active.promotionTarget();
        kind.setValue(
                switch (target) {
                    case null -> Kind.NONE;
                    case ServiceTarget.CycleService cycle -> Kind.CYCLE_SERVICE;
                    case ServiceTarget.FillRate fill -> Kind.FILL_RATE;
                    // It has no share to show; whoever changes it chooses one of the others.
                    case ServiceTarget.ShortageCost cost -> Kind.NONE;
                });
        promotion.setValue(
                target == null || target instanceof ServiceTarget.ShortageCost ? 98 : percent(target.level()));
        promotion.setEnabled(kind.getValue() != Kind.NONE);
        StockRules rules = active.rules();
        cancel.setValue(percent(rules.cancelLoss()));
        transfer.setValue(percent(rules.transferLoss()));
        giveBack.setValue(percent(rules.returnLoss()));
        markDown.setValue(percent(rules.markDownLoss()));
        dead.setValue(rules.deadStockDays());
        between.setValue(rules.transferDays());
        rest.setValue(rules.restDays());
        preferred.setValue(rules.preferredOnly());
    }

    private void ask(Asking asking) {
        boolean wrong = Stream.of(promotion, cancel, transfer, giveBack, markDown)
                .filter(field -> field.isEnabled())
                .map(field -> field.isEmpty() || field.isInvalid())
                .reduce(false, Boolean::logicalOr);
        wrong |= Stream.of(dead, between, rest).anyMatch(field -> field.isEmpty() || field.isInvalid());
        why.setErrorMessage(getTranslation("shell.reason-missing"));
        why.setInvalid(why.getValue().isBlank());
        if (wrong || why.isInvalid()) {
            return;
        }
        close();
        double level = promotion.getValue() / PERCENT;
        asking.ask(
                switch (kind.getValue()) {
                    case NONE -> null;
                    case FILL_RATE -> new ServiceTarget.FillRate(level);
                    case CYCLE_SERVICE -> new ServiceTarget.CycleService(level);
                },
                new StockRules(
                        cancel.getValue() / PERCENT,
                        transfer.getValue() / PERCENT,
                        giveBack.getValue() / PERCENT,
                        markDown.getValue() / PERCENT,
                        dead.getValue(),
                        between.getValue(),
                        rest.getValue(),
                        preferred.getValue()),
                why.getValue().strip());
    }

    private NumberField share(String name) {
        NumberField field = new NumberField(getTranslation("studio.rules." + name));
        field.setMin(name.equals("promotion") ? 1 : 0);
        field.setMax(name.equals("promotion") ? 99.9 : PERCENT);
        field.setId("rules-" + name);
        return field;
    }

    private IntegerField days(String name, int least) {
        IntegerField field = new IntegerField(getTranslation("studio.rules." + name));
        field.setMin(least);
        field.setMax(3_650);
        field.setStepButtonsVisible(true);
        field.setId("rules-" + name);
        return field;
    }

    private static double percent(double share) {
        return Math.round(share * PERCENT * 10) / 10.0;
    }
}
