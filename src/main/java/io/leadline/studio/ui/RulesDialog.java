package io.leadline.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.Bounds;
import io.leadline.shared.NumberRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.RealField;
import io.leadline.shell.TextLines;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of planning that no back-test compares: asked for here, and active once somebody else has approved them. */
final class RulesDialog extends Dialog {

    private static final double PERCENT = 100;
    private static final NumberRange SHARE = NumberRange.of(0, 100, 4);
    private static final NumberRange PROMOTION = new NumberRange(BigDecimal.ONE, new BigDecimal("99.9"), 4);

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
    private final RealField promotion = share("promotion");
    private final RealField cancel = share("cancel");
    private final RealField transfer = share("transfer");
    private final RealField giveBack = share("return");
    private final RealField markDown = share("mark-down");
    private final WholeField dead = days("dead", 1);
    private final WholeField between = days("between", 0);
    private final WholeField rest = days("rest", 1);
    private final Checkbox preferred = new Checkbox(getTranslation("studio.rules.preferred"));
    private final TextLines why = new TextLines(Bounds.NOTE, getTranslation("shell.reason"));

    RulesDialog(PlanSettings active, Asking asking) {
        setHeaderTitle(getTranslation("studio.rules"));
        setWidth("min(44rem, 100%)");
        kind.setLabel(getTranslation("studio.rules.promotion-kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("studio.rules.kind." + one.name()));
        kind.addValueChangeListener(chosen -> promotion.setEnabled(chosen.getValue() != Kind.NONE));
        show(active);
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
                .map(field -> field.isEmpty() || !Bounded.right(field))
                .reduce(false, Boolean::logicalOr);
        wrong |= Stream.of(dead, between, rest).anyMatch(field -> field.isEmpty() || !Bounded.right(field));
        why.setErrorMessage(getTranslation("shell.reason-missing"));
        why.setInvalid(why.getValue().isBlank());
        if (wrong || why.isInvalid() || !Bounded.right(why)) {
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

    private RealField share(String name) {
        RealField field =
                new RealField(name.equals("promotion") ? PROMOTION : SHARE, getTranslation("studio.rules." + name));
        field.setId("rules-" + name);
        return field;
    }

    private WholeField days(String name, int least) {
        WholeField field = new WholeField(least, 3_650, getTranslation("studio.rules." + name));
        field.setStepButtonsVisible(true);
        field.setId("rules-" + name);
        return field;
    }

    private static double percent(double share) {
        return Math.round(share * PERCENT * 10) / 10.0;
    }
}
