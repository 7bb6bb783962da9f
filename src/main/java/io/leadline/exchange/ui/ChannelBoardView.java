package io.leadline.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.exchange.webhooks.ChannelHealth;
import io.leadline.exchange.webhooks.WebhookTry;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.Sku;
import io.leadline.shell.Aside;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code channels}: what each channel may promise, and how well it hears of that. */
@Route(value = "channels", layout = MainLayout.class)
@Menu(title = "exchange.channels.title", order = 121, icon = "vaadin:exchange")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class ChannelBoardView extends Div implements HasDynamicTitle {

    private static final int SKUS_AT_ONCE = 500;

    private final transient ChannelHealth health;
    private final transient ChannelRules rules;
    private final transient Stock stock;
    private final transient Items items;
    private final transient Aside aside;
    private final transient Format format;
    private final boolean administers;
    private final Div content = new Div();

    public ChannelBoardView(
            ChannelHealth health,
            ChannelRules rules,
            Stock stock,
            Items items,
            CurrentActor actor,
            Aside aside,
            Live live) {
        this.health = health;
        this.rules = rules;
        this.stock = stock;
        this.items = items;
        this.aside = aside;
        this.format = Format.of(actor.get());
        this.administers = actor.get().is(Role.ADMIN);
        addClassName("page");
        // Nothing on it can be used: whoever has no mouse scrolls it by its own focus.
        getElement().setAttribute("tabindex", "0");
        add(
                new PageHeader(getTranslation("exchange.channels.title"))
                        .note(getTranslation("exchange.channels.note")),
                content);
        show();
        live.listen(this, Webhooks.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.channels.title");
    }

    private void show() {
        content.removeAll();
        List<ChannelHealth.OfChannel> all = health.all();
        content.add(
                all.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.EXCHANGE,
                                getTranslation("exchange.channels.title"),
                                getTranslation("exchange.channels.none"))
                        : new Portions<>(all, this::card, "cards"));
    }

    private Div card(ChannelHealth.OfChannel one) {
        Span state =
                new Span(getTranslation("exchange.channels.state." + one.state().name()));
        state.addClassNames(
                "state",
                switch (one.state()) {
                    case NOBODY, CLOSED -> "neutral";
                    case WELL -> "good";
                    case LATE, TROUBLE -> "warn";
                });
        H2 title = new H2(one.channel().name());
        Span served = new Span(getTranslation(
                "exchange.channels.served",
                rules.selling().sources(one.channel().id()).stream()
                        .map(ChannelSource::location)
                        .collect(Collectors.joining(", "))));
        served.addClassName("secondary");
        Div card = new Div(title, state, served, available(one.channel().id()));
        card.addClassName("card");
        card.add(new Portions<>(one.endpoints(), this::endpoint));
        return card;
    }

    /** As soon as it is counted: of a hundred thousand items that takes seconds. */
    private Component available(String channel) {
        Paragraph words = new Paragraph(getTranslation("exchange.channels.counting"));
        aside.find(
                words,
                () -> count(channel),
                counted -> words.setText(getTranslation(
                        "exchange.channels.available", format.number(counted.some()), format.number(counted.all()))),
                () -> words.setText(getTranslation("exchange.channels.notCounted")));
        return words;
    }

    private record Counted(int some, int all) {}

    private Counted count(String channel) {
        List<Sku> skus;
        try (Stream<StockLevel> levels = stock.all()) {
            skus = new ArrayList<>(levels.map(StockLevel::sku).collect(Collectors.toCollection(TreeSet::new)));
        }
        int some = 0;
        for (int from = 0; from < skus.size(); from += SKUS_AT_ONCE) {
            List<Sku> portion = skus.subList(from, Math.min(skus.size(), from + SKUS_AT_ONCE));
            some += Math.toIntExact(stock.availableToPromise(channel, portion).values().stream()
                    .filter(units -> units.isPositive())
                    .count());
        }
        return new Counted(some, Math.toIntExact(items.count()));
    }

    private Div endpoint(ChannelHealth.OfEndpoint one) {
        Div row = new Div();
        row.add(
                administers
                        ? new Anchor(
                                "webhook-log/" + one.endpoint().id(),
                                one.endpoint().name())
                        : new Span(one.endpoint().name()));
        List<String> said = new ArrayList<>();
        said.add(getTranslation(
                "exchange.channels.lag", one.waiting(), format.number(one.lag().toMillis() / 1_000.0, 1), one.dead()));
        if (one.tries() > 0) {
            said.add(getTranslation("exchange.channels.tries", one.tries(), one.failed()));
        }
        WebhookTry last = one.last();
        if (last != null) {
            said.add(getTranslation("exchange.channels.last", format.dateTime(last.at()), last.millis()));
        }
        if (one.endpoint().problem() != null && !one.endpoint().problem().isBlank()) {
            said.add(one.endpoint().problem());
        }
        row.add(new Span(String.join(" ", said)));
        row.addClassName("two-lines");
        return row;
    }
}
