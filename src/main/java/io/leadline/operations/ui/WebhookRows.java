package io.leadline.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookMessage;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.CurrentActor;
import io.leadline.shared.Page;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;

/** Messages that their endpoints have not taken in all the time; each can be sent again, which opens its endpoint. */
final class WebhookRows extends Div {

    private static final int MOST = 50;

    private final transient Webhooks webhooks;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final transient Runnable changed;

    WebhookRows(Webhooks webhooks, CurrentActor actor, Format format, Runnable changed) {
        this.webhooks = webhooks;
        this.actor = actor;
        this.format = format;
        this.changed = changed;
        addClassName("trouble");
        Page<WebhookMessage> dead = webhooks.dead(0, MOST);
        if (dead.total() == 0) {
            add(new Paragraph(getTranslation("operations.webhooks.none")));
        }
        dead.rows().forEach(message -> add(row(message)));
        long more = dead.total() - dead.rows().size();
        if (more > 0) {
            add(new Paragraph(getTranslation("operations.webhooks.more", more)));
        }
    }

    private Div row(WebhookMessage message) {
        String name =
                webhooks.find(message.endpoint()).map(WebhookEndpoint::name).orElse(message.endpoint());
        Span title = new Span(message.subject());
        title.addClassName("mail-title");
        Span about = new Span(
                getTranslation("operations.webhooks.dead", name, format.dateTime(message.at()), message.tries()));
        about.addClassName("quiet");
        Div words = new Div(title, about);
        if (message.problem() != null) {
            words.add(new Span(message.problem()));
        }
        words.add(new Anchor("webhook-log/" + message.endpoint(), getTranslation("operations.webhooks.log")));
        words.addClassName("trouble-words");
        Button again = new Button(
                getTranslation("operations.webhooks.again"), VaadinIcon.REFRESH.create(), click -> again(message));
        again.setAriaLabel(getTranslation("operations.webhooks.again.of", message.subject()));
        Div actions = new Div(again);
        actions.addClassName("trouble-actions");
        Div row = new Div(words, actions);
        row.addClassNames("card", "trouble-row");
        return row;
    }

    private void again(WebhookMessage message) {
        if (webhooks.again(message.id(), actor.get())) {
            Notice.done(getTranslation("operations.webhooks.isAgain"));
        } else {
            Notice.refused(getTranslation("operations.webhooks.gone"));
        }
        changed.run();
    }
}
