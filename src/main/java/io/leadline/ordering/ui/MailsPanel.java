package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import java.util.List;
import java.util.Locale;

/** The mails about the order and how far each came. */
final class MailsPanel extends Div {

    private final transient OrderContext context;
    private final transient Mails mails;

    MailsPanel(OrderContext context, Mails mails) {
        this.context = context;
        this.mails = mails;
        show();
    }

    private void show() {
        removeAll();
        List<MailSummary> rows = mails.of(context.order().id(), context.actor());
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.mails.none"));
            none.addClassName("secondary");
            add(none);
        }
        add(new Portions<>(rows, this::row));
        if (!rows.isEmpty()) {
            add(OrderExports.mails(context, rows));
        }
    }

    private Div row(MailSummary mail) {
        Span state = new Span(
                getTranslation("orders.mails.state." + mail.state().name().toLowerCase(Locale.ROOT)));
        state.addClassNames(
                "badge",
                switch (mail.state()) {
                    case SENT, GATHERED -> "badge-good";
                    case QUEUED, HELD -> "badge-neutral";
                    case BOUNCED -> "badge-attention";
                });
        Span title = new Span(mail.title());
        title.addClassName("strong");
        Span about = new Span(
                mail.to() + " · " + context.format().dateTime(mail.sentAt() == null ? mail.queuedAt() : mail.sentAt()));
        about.addClassName("secondary");
        Div row = new Div(title, state, about);
        row.addClassName("file");
        if (mail.answeredAt() != null) {
            row.add(new Span(
                    getTranslation("orders.mails.answered", context.format().dateTime(mail.answeredAt()))));
        } else if (mail.openedAt() != null) {
            row.add(new Span(
                    getTranslation("orders.mails.opened", context.format().dateTime(mail.openedAt()))));
        }
        if (mail.problem() != null) {
            Span problem = new Span(mail.problem());
            problem.addClassName("late");
            row.add(problem);
        }
        if (mail.state() == MailState.HELD && mail.heldUntil() != null) {
            row.add(new Span(
                    getTranslation("orders.mails.until", context.format().dateTime(mail.heldUntil()))));
            if (Mails.mayRetry(context.actor())) {
                row.add(new Button(getTranslation("orders.mails.now"), click -> sendNow(mail)));
            }
        }
        return row;
    }

    private void sendNow(MailSummary mail) {
        if (mails.retry(mail.id(), null, context.actor()) == Mails.Again.QUEUED) {
            Notice.done(getTranslation("orders.mails.now.done", mail.to()));
        } else {
            Notice.refused(getTranslation("orders.mails.now.late"));
        }
        show();
    }
}
