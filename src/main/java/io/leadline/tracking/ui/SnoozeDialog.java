package io.leadline.tracking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Fault;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import io.leadline.tracking.DelayDecision;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

/** Until when, and why, an escalation is left alone. */
final class SnoozeDialog extends Dialog {

    SnoozeDialog(LocalDate today, Locale locale, Consumer<DelayDecision> decided) {
        setHeaderTitle(getTranslation("escalations.snooze.title"));
        DateField until = new DateField(getTranslation("escalations.snooze.until"));
        until.setLocale(locale);
        until.within(new DateRange(today.plusDays(1), today.plusDays(DelayDecision.LONGEST_REST_DAYS)));
        until.setRequiredIndicatorVisible(true);
        until.setId("snooze-until");
        TextLines reason = new TextLines(Bounds.NOTE, getTranslation("shell.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Form form = new Form();
        form.add(until, reason);
        form.guard(this);
        add(new Paragraph(getTranslation("escalations.snooze.text")), form);
        Button save = new Button(getTranslation("escalations.snooze.do"), click -> {
            if (!Bounded.right(until, reason)) {
                return;
            }
            if (until.getValue() == null) {
                until.show(new Fault.Missing());
                until.focus();
            } else if (reason.getValue().isBlank()) {
                reason.show(new Fault.Missing());
                reason.focus();
            } else {
                close();
                decided.accept(new DelayDecision.Snooze(
                        until.getValue(), reason.getValue().strip()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("snooze");
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), save);
    }
}
