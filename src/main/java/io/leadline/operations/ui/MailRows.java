package io.leadline.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import io.leadline.identity.CurrentActor;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.shared.Page;
import io.leadline.shell.AddressField;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.util.Locale;
import java.util.stream.Stream;

/** Mails that did not arrive, and those that still wait; each can be sent again, to another address if need be. */
final class MailRows extends Div {

    private static final int MOST = 50;

    private final transient Mails mails;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final transient Runnable changed;

    MailRows(Mails mails, CurrentActor actor, Format format, Runnable changed) {
        this.mails = mails;
        this.actor = actor;
        this.format = format;
        this.changed = changed;
        addClassName("trouble");
        Page<MailSummary> bounced = mails.find(MailState.BOUNCED, 0, MOST, actor.get());
        Page<MailSummary> queued = mails.find(MailState.QUEUED, 0, MOST, actor.get());
        if (bounced.total() + queued.total() == 0) {
            add(new Paragraph(getTranslation("operations.mails.none")));
        }
        Stream.concat(bounced.rows().stream(), queued.rows().stream()).forEach(mail -> add(row(mail)));
        long more = bounced.total()
                + queued.total()
                - bounced.rows().size()
                - queued.rows().size();
        if (more > 0) {
            add(new Paragraph(getTranslation("operations.mails.more", more)));
        }
    }

    private Div row(MailSummary mail) {
        Span title = new Span(mail.title());
        title.addClassName("mail-title");
        String state = mail.state().name().toLowerCase(Locale.ROOT);
        Span about = new Span(getTranslation(
                "operations.mails." + state, mail.to(), format.dateTime(mail.queuedAt()), mail.attempts()));
        about.addClassName("quiet");
        Div words = new Div(title, about);
        if (mail.problem() != null) {
            words.add(new Span(mail.problem()));
        }
        words.addClassName("trouble-words");
        Div row = new Div(words);
        row.addClassNames("card", "trouble-row");
        if (mail.isOfSeveral() && mail.state() == MailState.BOUNCED) {
            words.add(new Span(getTranslation("operations.mails.of-several")));
            return row;
        }
        AddressField address = new AddressField(getTranslation("operations.mails.address"));
        address.setValue(mail.to());
        address.setErrorMessage(getTranslation("operations.mails.address.wrong"));
        Button send = new Button(
                getTranslation("operations.mails.again"), VaadinIcon.ENVELOPE.create(), click -> send(mail, address));
        send.setAriaLabel(getTranslation("operations.mails.again.of", mail.title()));
        Div actions = new Div(address, send);
        actions.addClassName("trouble-actions");
        row.add(actions);
        return row;
    }

    private void send(MailSummary mail, EmailField address) {
        if (address.isInvalid() || address.isEmpty()) {
            address.setInvalid(true);
            return;
        }
        String other = address.getValue().strip();
        switch (mails.retry(mail.id(), other.equals(mail.to()) ? null : other, actor.get())) {
            case QUEUED -> Notice.done(getTranslation("operations.mails.queued.again", other));
            case NOT_NOW -> Notice.refused(getTranslation("operations.mails.sent.meanwhile"));
            case ADDRESS_UNKNOWN -> {
                Notice.refused(getTranslation("operations.mails.address.unknown"));
                return;
            }
        }
        changed.run();
    }
}
