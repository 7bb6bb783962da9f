package io.leadline.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Locations;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookMessage;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Organisations;
import io.leadline.identity.Role;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Question;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The addresses outside that are told what happens: of what, for whom, and whether they take it. */
@Route(value = "webhooks", layout = MainLayout.class)
@Menu(title = "exchange.webhooks.title", order = 426, icon = "vaadin:connect")
@RolesAllowed(Role.Name.ADMIN)
public class WebhooksView extends Div {

    private static final int MOST_ORGANISATIONS = 1_000;

    private final transient Webhooks webhooks;
    private final transient Locations locations;
    private final transient ObjectProvider<Organisations> organisations;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Table<WebhookEndpoint> grid = new Table<>(getTranslation("exchange.webhooks.title"));

    public WebhooksView(
            Webhooks webhooks,
            Locations locations,
            ObjectProvider<Organisations> organisations,
            CurrentActor actor,
            Live live) {
        this.webhooks = webhooks;
        this.locations = locations;
        this.organisations = organisations;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        Button make = new Button(
                getTranslation("exchange.webhooks.make"), VaadinIcon.PLUS.create(), click -> dialog().open());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setId("make-webhook");
        fillGrid();
        live.listen(this, Webhooks.TOPIC, grid::refresh);
        add(
                new PageHeader(getTranslation("exchange.webhooks.title"), make)
                        .note(getTranslation("exchange.webhooks.note")),
                grid);
    }

    private void fillGrid() {
        grid.setEmptyStateText(getTranslation("exchange.webhooks.none"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("exchange.webhooks.name"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(this::hears)
                .setHeader(getTranslation("exchange.webhooks.kinds"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(this::owner)
                .setHeader(getTranslation("exchange.webhooks.of"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("exchange.webhooks.state"))
                .setWidth("13rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::actions).setWidth("16rem").setFlexGrow(0);
        grid.cards(
                getTranslation("exchange.webhooks.name"),
                endpoint -> new RowCard(
                        name(endpoint),
                        List.of(hears(endpoint), owner(endpoint)),
                        new Div(state(endpoint), actions(endpoint))));
        grid.search(webhooks::list);
    }

    private Component name(WebhookEndpoint endpoint) {
        Div cell = new Div(new Anchor("webhook-log/" + endpoint.id(), endpoint.name()), new Span(endpoint.url()));
        cell.addClassName("two-lines");
        return cell;
    }

    private String hears(WebhookEndpoint endpoint) {
        return endpoint.kinds().stream()
                .sorted()
                .map(kind -> getTranslation("exchange.webhooks.kind." + kind.name()))
                .collect(Collectors.joining(", "));
    }

    private String owner(WebhookEndpoint endpoint) {
        return endpoint.organisation() == null
                ? endpoint.channels().stream().sorted().collect(Collectors.joining(", "))
                : endpoint.organisation();
    }

    private Component state(WebhookEndpoint endpoint) {
        Map<WebhookMessage.State, Long> counts = webhooks.count(endpoint.id());
        long waiting = counts.getOrDefault(WebhookMessage.State.WAITING, 0L)
                + counts.getOrDefault(WebhookMessage.State.BLOCKED, 0L);
        Span state = new Span(getTranslation(
                !endpoint.open()
                        ? "exchange.webhooks.closed"
                        : endpoint.silent()
                                ? "exchange.webhooks.silent"
                                : endpoint.trouble() != null ? "exchange.webhooks.retried" : "exchange.webhooks.well"));
        state.addClassNames("state", !endpoint.open() ? "neutral" : endpoint.trouble() == null ? "good" : "warn");
        Div cell = new Div(
                state,
                new Span(getTranslation(
                        "exchange.webhooks.counts",
                        waiting,
                        counts.getOrDefault(WebhookMessage.State.DEAD, 0L),
                        format.date(endpoint.madeAt()))));
        if (endpoint.problem() != null && !endpoint.problem().isBlank()) {
            cell.add(new Span(endpoint.problem()));
        }
        cell.addClassName("two-lines");
        return cell;
    }

    private Component actions(WebhookEndpoint endpoint) {
        Button renew = new Button(
                getTranslation("exchange.webhooks.renew"),
                click -> new Question("exchange.webhooks.renewing", endpoint.name(), () -> renew(endpoint)).open());
        renew.addThemeVariants(ButtonVariant.TERTIARY);
        renew.setAriaLabel(getTranslation("exchange.webhooks.renewThis", endpoint.name()));
        renew.setVisible(endpoint.shop() == null);
        Button close = new Button(
                getTranslation("exchange.webhooks.close"),
                click ->
                        new Question("exchange.webhooks.closing", endpoint.name(), () -> open(endpoint, false)).open());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("exchange.webhooks.closeThis", endpoint.name()));
        close.setVisible(endpoint.open());
        Button open = new Button(getTranslation("exchange.webhooks.open"), click -> open(endpoint, true));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(getTranslation("exchange.webhooks.openThis", endpoint.name()));
        open.setVisible(!endpoint.open());
        return new Div(renew, close, open);
    }

    private void renew(WebhookEndpoint endpoint) {
        webhooks.renew(endpoint.id(), actor.get()).ifPresent(renewed -> {
            WebhookDialog dialog = dialog();
            dialog.show(renewed);
            dialog.open();
        });
    }

    private void open(WebhookEndpoint endpoint, boolean open) {
        webhooks.open(endpoint.id(), open, actor.get());
        Notice.done(getTranslation(open ? "exchange.webhooks.isOpen" : "exchange.webhooks.isClosed", endpoint.name()));
        grid.refresh();
    }

    private WebhookDialog dialog() {
        return new WebhookDialog(
                webhooks,
                locations.channels(),
                organisations.stream()
                        .flatMap(known -> known.first(MOST_ORGANISATIONS).stream())
                        .toList(),
                actor,
                grid::refresh);
    }
}
