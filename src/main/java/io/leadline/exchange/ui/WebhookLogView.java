package io.leadline.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookTry;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every try to tell one endpoint something, the newest first, with what it answered. */
@Route(value = "webhook-log", layout = MainLayout.class)
@RolesAllowed(Role.Name.ADMIN)
public class WebhookLogView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Webhooks webhooks;
    private final transient Format format;
    private @Nullable String name;

    public WebhookLogView(Webhooks webhooks, CurrentActor actor) {
        this.webhooks = webhooks;
        this.format = Format.of(actor.get());
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        WebhookEndpoint endpoint =
                webhooks.find(id).orElseThrow(() -> new NotFoundException("There is no webhook " + id));
        name = endpoint.name();
        removeAll();
        Table<WebhookTry> grid = new Table<>(getPageTitle());
        grid.setEmptyStateText(getTranslation("exchange.webhooks.log.none"));
        grid.addColumn(tried -> format.dateTime(tried.at()))
                .setHeader(getTranslation("exchange.webhooks.log.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(this::kind)
                .setHeader(getTranslation("exchange.webhooks.kinds"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(WebhookTry::subject)
                .setHeader(getTranslation("exchange.webhooks.log.subject"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(this::answer)
                .setHeader(getTranslation("exchange.webhooks.log.answer"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.cards(
                getTranslation("exchange.webhooks.log.subject"),
                tried -> new RowCard(
                        new Span(tried.subject()), List.of(kind(tried), answer(tried), format.dateTime(tried.at()))));
        grid.search((offset, limit) -> webhooks.log(id, offset, limit));
        add(
                new PageHeader(getPageTitle(), new Anchor("webhooks", getTranslation("exchange.webhooks.title")))
                        .note(endpoint.url()),
                grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.webhooks.log.title", name == null ? "" : name);
    }

    private String kind(WebhookTry tried) {
        return getTranslation("exchange.webhooks.kind." + tried.kind().name());
    }

    private String answer(WebhookTry tried) {
        return tried.problem() == null
                ? getTranslation("exchange.webhooks.log.taken", tried.status(), tried.millis())
                : tried.problem();
    }
}
