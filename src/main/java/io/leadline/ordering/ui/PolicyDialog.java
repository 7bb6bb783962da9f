package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.Tolerance;
import io.leadline.shared.Bounds;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Notice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the policy of one scope; nothing is saved while a field is wrong, and each says what would be right. */
final class PolicyDialog extends Dialog {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    private final List<DecimalField> fields = new ArrayList<>();
    private final ComboBox<PolicyScope> scope = new ComboBox<>();

    /** Is handed what was set; false if it counts already. */
    interface Saving {
        boolean save(PolicyScope scope, OrderPolicy policy);
    }

    /**
     * @param given what to change; null to choose one of {@code choices}
     * @param from what the fields start with
     */
    PolicyDialog(
            @Nullable PolicyScope given,
            List<PolicyScope> choices,
            OrderPolicy from,
            PolicyTexts texts,
            Saving saving) {
        setHeaderTitle(given == null ? getTranslation("policies.add") : texts.scope(given));
        // Without a width it takes that of its texts, which no phone has.
        setWidth("min(44rem, 100%)");
        FormLayout form = new FormLayout();
        scope.setLabel(getTranslation("policies.for"));
        scope.setItems(choices);
        scope.setItemLabelGenerator(texts::scope);
        scope.setVisible(given == null);
        scope.setId("policy-scope");
        form.add(scope);
        time(form, "answer-within", from.answerWithin());
        time(form, "remind-supplier", from.remindSupplierEvery());
        time(form, "remind-approver", from.remindApproverAfter());
        time(form, "escalate-approval", from.escalateApprovalAfter());
        time(form, "decide-within", from.decideWithin());
        time(form, "wait-after-chase", from.waitAfterChase());
        time(form, "check-promises", from.checkPromisesEvery());
        field(form, "quantity-tolerance", from.tolerance().quantityPercent());
        field(form, "price-tolerance", from.tolerance().pricePercent());
        field(form, "date-tolerance", BigDecimal.valueOf(from.tolerance().daysLate()));
        Paragraph note = new Paragraph(getTranslation("policies.running"));
        note.addClassName("secondary");
        add(form, note);
        Button save = new Button(getTranslation("policies.save"), click -> save(given, saving));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save-policy");
        getFooter().add(new Button(getTranslation("policies.back"), click -> close()), save);
    }

    private void time(FormLayout form, String key, Duration from) {
        field(form, key, PolicyTexts.days(from));
    }

    private void field(FormLayout form, String key, BigDecimal from) {
        DecimalField field = new DecimalField(Bounds.PERCENT, getTranslation("policies.field." + key));
        field.setHelperText(getTranslation("policies.help." + key));
        field.setLocale(getLocale());
        field.setValue(from);
        field.setManualValidation(true);
        field.setId(key);
        fields.add(field);
        form.add(field);
    }

    private void save(@Nullable PolicyScope given, Saving saving) {
        boolean right = true;
        for (int i = 0; i < fields.size(); i++) {
            right &= i < 7 ? isTime(fields.get(i)) : isTolerance(fields.get(i), i == 9);
        }
        PolicyScope chosen = given == null ? scope.getValue() : given;
        scope.setInvalid(chosen == null);
        scope.setErrorMessage(getTranslation("policies.wrong.scope"));
        if (!right || chosen == null) {
            return;
        }
        OrderPolicy policy = new OrderPolicy(
                duration(2),
                duration(3),
                duration(1),
                duration(0),
                duration(4),
                duration(5),
                duration(6),
                new Tolerance(value(7), value(8), value(9).intValueExact()));
        Notice.done(getTranslation(saving.save(chosen, policy) ? "policies.saved" : "policies.same"));
        close();
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
