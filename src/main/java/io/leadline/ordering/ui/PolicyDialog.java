package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.identity.Actor;
import io.leadline.ordering.AnswerClass;
import io.leadline.ordering.Mandate;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.Tolerance;
import io.leadline.shared.Bounds;
import io.leadline.shared.Edited;
import io.leadline.shell.Chosen;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets the policy of one scope; nothing is saved while a field is wrong, and each says what would be right. */
final class PolicyDialog extends EditDialog<OrderPolicy> {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    private boolean same;
    private final List<DecimalField> fields = new ArrayList<>();
    private final ComboBox<PolicyScope> scope = new ComboBox<>();
    private final Select<AnswerClass> answers = Chosen.always(new Select<>());

    private final transient @Nullable PolicyScope given;
    private final transient OrderPolicy from;
    private final transient Saving saving;
    private final transient Runnable afterwards;
    private final transient BiFunction<PolicyScope, AnswerClass, Component> trial;
    private final Div tried = new Div();

    /** Is handed what was seen and what shall count. */
    interface Saving {
        Edited<OrderPolicy> save(PolicyScope scope, @Nullable OrderPolicy seen, OrderPolicy policy);
    }

    /**
     * @param given what to change; null to choose one of {@code choices}
     * @param inForce what counts there now; null if nothing was set
     * @param from what the fields start with where nothing was
     * @param trial tells what the tables would have done with the answers of the past
     */
    PolicyDialog(
            @Nullable PolicyScope given,
            List<PolicyScope> choices,
            @Nullable OrderPolicy inForce,
            OrderPolicy from,
            PolicyTexts texts,
            Supplier<Actor> actor,
            Saving saving,
            BiFunction<PolicyScope, AnswerClass, Component> trial,
            Runnable afterwards) {
        super(inForce, actor);
        this.trial = trial;
        this.given = given;
        this.from = from;
        this.saving = saving;
        this.afterwards = afterwards;
        setHeaderTitle(given == null ? getTranslation("policies.add") : texts.scope(given));
        scope.setLabel(getTranslation("policies.for"));
        scope.setItems(choices);
        scope.setItemLabelGenerator(texts::scope);
        scope.setVisible(given == null);
        scope.setId("policy-scope");
        form().add(scope);
        time("answer-within", OrderPolicy::answerWithin);
        time("remind-supplier", OrderPolicy::remindSupplierEvery);
        time("remind-approver", OrderPolicy::remindApproverAfter);
        time("escalate-approval", OrderPolicy::escalateApprovalAfter);
        time("decide-within", OrderPolicy::decideWithin);
        time("wait-after-chase", OrderPolicy::waitAfterChase);
        time("check-promises", OrderPolicy::checkPromisesEvery);
        field("quantity-tolerance", now -> now.tolerance().quantityPercent());
        field("price-tolerance", now -> now.tolerance().pricePercent());
        field("date-tolerance", now -> BigDecimal.valueOf(now.tolerance().daysLate()));
        field("counter-rounds", now -> BigDecimal.valueOf(now.mandate().rounds()));
        field("counter-days", now -> BigDecimal.valueOf(now.mandate().daysLate()));
        field("counter-quantity", now -> now.mandate().quantityPercent());
        field("counter-price", now -> now.mandate().pricePercent());
        answers.setLabel(getTranslation("policies.field.answers"));
        answers.setHelperText(getTranslation("policies.help.answers"));
        answers.setItems(AnswerClass.values());
        answers.setItemLabelGenerator(one -> getTranslation("policies.answers." + one.word()));
        answers.setValue(from.answers());
        answers.setId("answers");
        field(answers, OrderPolicy::answers);
        tried.setId("answers-tried");
        tried.addClassName("secondary");
        tried.getElement().setAttribute("aria-live", "polite");
        answers.addValueChangeListener(chosen -> tryOut());
        scope.addValueChangeListener(chosen -> tryOut());
        form().add(tried);
        Paragraph note = new Paragraph(getTranslation("policies.running"));
        note.addClassName("secondary");
        add(note);
        saveButton().setId("save-policy");
    }

    private void tryOut() {
        PolicyScope chosen = given == null ? scope.getValue() : given;
        tried.removeAll();
        if (chosen != null && answers.getValue() != AnswerClass.STRICT) {
            tried.add(trial.apply(chosen, answers.getValue()));
        }
    }

    private void time(String key, Function<OrderPolicy, Duration> of) {
        field(key, now -> PolicyTexts.days(of.apply(now)));
    }

    private void field(String key, Function<OrderPolicy, BigDecimal> of) {
        DecimalField field = new DecimalField(Bounds.PERCENT, getTranslation("policies.field." + key));
        field.setHelperText(getTranslation("policies.help." + key));
        field.setLocale(getLocale());
        field.setValue(of.apply(from));
        field.setManualValidation(true);
        field.setId(key);
        fields.add(field);
        field(field, of::apply);
    }

    @Override
    protected Optional<Edited<OrderPolicy>> save(@Nullable OrderPolicy before) {
        boolean right = true;
        for (int i = 0; i < fields.size(); i++) {
            right &= i < 7
                    ? isTime(fields.get(i))
                    : i == 10 ? isRounds(fields.get(i)) : isTolerance(fields.get(i), i == 9 || i == 11);
        }
        PolicyScope chosen = given == null ? scope.getValue() : given;
        scope.setInvalid(chosen == null);
        scope.setErrorMessage(getTranslation("policies.wrong.scope"));
        if (!right || chosen == null) {
            return Optional.empty();
        }
        OrderPolicy policy = new OrderPolicy(
                duration(2),
                duration(3),
                duration(1),
                duration(0),
                duration(4),
                duration(5),
                duration(6),
                new Tolerance(value(7), value(8), value(9).intValueExact()),
                answers.getValue(),
                new Mandate(value(10).intValueExact(), value(11).intValueExact(), value(12), value(13)));
        same = policy.equals(before);
        return Optional.of(saving.save(chosen, before, policy));
    }

    @Override
    protected void saved(OrderPolicy now) {
        Notice.done(getTranslation(same ? "policies.same" : "policies.saved"));
        afterwards.run();
    }

    private boolean isTime(DecimalField field) {
        BigDecimal value = field.getValue();
        boolean wrong = value == null
                || value.compareTo(MOST_DAYS) > 0
                || value.signum() <= 0
                || PolicyTexts.duration(value).toMinutes() < 1;
        return mark(field, wrong, "policies.wrong.days");
    }

    private boolean isTolerance(DecimalField field, boolean days) {
        BigDecimal value = field.getValue();
        boolean wrong = value == null || value.signum() < 0 || value.compareTo(days ? MOST_DAYS : MOST_PERCENT) > 0;
        boolean broken = days && value != null && value.stripTrailingZeros().scale() > 0;
        return mark(field, wrong || broken, days ? "policies.wrong.whole-days" : "policies.wrong.percent");
    }

    private boolean isRounds(DecimalField field) {
        BigDecimal value = field.getValue();
        boolean wrong = value == null
                || value.signum() < 0
                || value.compareTo(BigDecimal.valueOf(Mandate.MOST_ROUNDS)) > 0
                || value.stripTrailingZeros().scale() > 0;
        return mark(field, wrong, "policies.wrong.rounds");
    }

    private boolean mark(DecimalField field, boolean wrong, String message) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation(message) : "");
        return !wrong;
    }

    private Duration duration(int field) {
        return PolicyTexts.duration(value(field));
    }

    private BigDecimal value(int field) {
        return fields.get(field).getValue();
    }
}
