package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.shell.Portions;
import java.util.List;
import java.util.Locale;

/** The mails about the order and how far each came. */
final class MailsPanel extends Div {

    MailsPanel(OrderContext context, Mails mails) {
        List<MailSummary> rows = mails.of(context.order().id(), context.actor());
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.mails.none"));
            none.addClassName("secondary");
            add(none);
        }
        add(new Portions<>(rows, mail -> row(mail, context)));
        if (!rows.isEmpty()) {
            add(OrderExports.mails(context, rows));
        }
    }

    private Div row(MailSummary mail, OrderContext context) {
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
        return row;
    }
}
