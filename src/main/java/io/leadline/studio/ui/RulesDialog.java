package io.leadline.studio.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.identity.Actor;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.Bounds;
import io.leadline.shared.Edited;
import io.leadline.shared.NumberRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.EditDialog;
import io.leadline.shell.RealField;
import io.leadline.shell.TextLines;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of planning that no back-test compares: asked for here, and active once somebody else has approved them. */
final class RulesDialog extends EditDialog<PlanSettings> {

    private static final double PERCENT = 100;
    private static final NumberRange SHARE = NumberRange.of(0, 100, 4);
    private static final NumberRange PROMOTION = new NumberRange(BigDecimal.ONE, new BigDecimal("99.9"), 4);

    /** What the fields ask for, instead of what was seen; empty if it was refused, which was said. */
    interface Asking {
        Optional<Edited<PlanSettings>> ask(
                PlanSettings seen, @Nullable ServiceTarget promotion, StockRules rules, String why);
    }

    private enum Kind {
        NONE,
        FILL_RATE,
        CYCLE_SERVICE,
        ECONOMY
    }

    private final transient PlanSettings active;
    private final transient Asking asking;
    private final Select<Kind> kind = Chosen.always(new Select<>());
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

    RulesDialog(PlanSettings active, Supplier<Actor> actor, Asking asking) {
        super(active, actor);
        this.active = active;
        this.asking = asking;
        setHeaderTitle(getTranslation("studio.rules"));
        kind.setLabel(getTranslation("studio.rules.promotion-kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("studio.rules.kind." + one.name()));
        kind.addValueChangeListener(chosen -> promotion.setEnabled(chosen.getValue() != Kind.NONE));
        why.setRequiredIndicatorVisible(true);
        form().add(new Paragraph(getTranslation("studio.rules.text")), 2);
        show();
        form().add(why, 2);
        form().setColspan(preferred, 2);
        saveButton().setText(getTranslation("studio.adopt.why.do"));
        saveButton().setId("ask-settings");
    }

    private void show() {
        field(kind, now -> kindOf(now.promotionTarget()));
        field(promotion, now -> level(now.promotionTarget()));
        share(cancel, StockRules::cancelLoss);
        share(transfer, StockRules::transferLoss);
        share(giveBack, StockRules::returnLoss);
        share(markDown, StockRules::markDownLoss);
        field(dead, now -> now.rules().deadStockDays());
        field(between, now -> now.rules().transferDays());
        field(rest, now -> now.rules().restDays());
        field(preferred, now -> now.rules().preferredOnly());
        promotion.setEnabled(kind.getValue() != Kind.NONE);
    }

    private void share(RealField field, ToDoubleFunction<StockRules> of) {
        field(field, now -> percent(of.applyAsDouble(now.rules())));
    }

    private static Kind kindOf(@Nullable ServiceTarget target) {
        return switch (target) {
            case null -> Kind.NONE;
            case ServiceTarget.CycleService cycle -> Kind.CYCLE_SERVICE;
            case ServiceTarget.FillRate fill -> Kind.FILL_RATE;
            case ServiceTarget.Economy economy -> Kind.ECONOMY;
            // It has no share to show; whoever changes it chooses one of the others.
            case ServiceTarget.ShortageCost cost -> Kind.NONE;
        };
    }

    private static double level(@Nullable ServiceTarget target) {
        return target == null || target instanceof ServiceTarget.ShortageCost ? 98 : percent(target.level());
    }

    @Override
    protected Optional<Edited<PlanSettings>> save(@Nullable PlanSettings before) {
        boolean wrong = Stream.of(promotion, cancel, transfer, giveBack, markDown)
                .filter(field -> field.isEnabled())
                .map(field -> field.isEmpty() || !Bounded.right(field))
                .reduce(false, Boolean::logicalOr);
        wrong |= Stream.of(dead, between, rest).anyMatch(field -> field.isEmpty() || !Bounded.right(field));
        why.setErrorMessage(getTranslation("shell.reason-missing"));
        why.setInvalid(why.getValue().isBlank());
        if (wrong || why.isInvalid() || !Bounded.right(why)) {
            return Optional.empty();
        }
        double level = promotion.getValue() / PERCENT;
        return asking.ask(
                before == null ? active : before,
                switch (kind.getValue()) {
                    case NONE -> null;
                    case FILL_RATE -> new ServiceTarget.FillRate(level);
                    case CYCLE_SERVICE -> new ServiceTarget.CycleService(level);
                    case ECONOMY -> new ServiceTarget.Economy(level);
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

    /** The view says what was asked for. */
    @Override
    protected void saved(PlanSettings now) {}

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
