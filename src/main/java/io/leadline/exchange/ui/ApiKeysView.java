package io.leadline.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Locations;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Organisations;
import io.leadline.identity.Role;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Question;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The keys that programs come in with: what each opens, when it was used last, and its end. */
@Route(value = "api-keys", layout = MainLayout.class)
@Menu(title = "exchange.keys.title", order = 425, icon = "vaadin:key")
@RolesAllowed(Role.Name.ADMIN)
public class ApiKeysView extends Div {

    private static final int MOST_ORGANISATIONS = 1_000;

    private final transient ApiKeys keys;
    private final transient Locations locations;
    private final transient ObjectProvider<Organisations> organisations;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Table<ApiKey> grid = new Table<>(getTranslation("exchange.keys.title"));

    public ApiKeysView(
            ApiKeys keys, Locations locations, ObjectProvider<Organisations> organisations, CurrentActor actor) {
        this.keys = keys;
        this.locations = locations;
        this.organisations = organisations;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        Button make = new Button(getTranslation("exchange.keys.make"), VaadinIcon.PLUS.create(), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setId("make-key");
        fillGrid();
        add(
                new PageHeader(getTranslation("exchange.keys.title"), tryOut(), make)
                        .note(getTranslation("exchange.keys.note")),
                grid);
    }

    /** Stands apart from the portal, since many who have a key have no account. */
    private Anchor tryOut() {
        Anchor page = new Anchor("try-api/index.html", getTranslation("exchange.keys.try"));
        page.setTarget(AnchorTarget.BLANK);
        page.setRouterIgnore(true);
        return page;
    }

    private void fillGrid() {
        grid.setEmptyStateText(getTranslation("exchange.keys.none"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("exchange.keys.name"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(key -> wrapping(opens(key)))
                .setHeader(getTranslation("exchange.keys.scopes"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(this::owner)
                .setHeader(getTranslation("exchange.keys.of"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(this::used)
                .setHeader(getTranslation("exchange.keys.used"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("exchange.keys.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::revoke).setWidth("8rem").setFlexGrow(0);
        grid.cards(
                getTranslation("exchange.keys.name"),
                key -> new RowCard(
                        name(key), List.of(opens(key), owner(key), used(key)), new Div(state(key), revoke(key))));
        grid.search(keys::list);
    }

    private Component name(ApiKey key) {
        Div cell = new Div(
                new Span(key.name()),
                new Span(getTranslation("exchange.keys.made", key.id(), format.date(key.madeAt()), key.by())));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    /** What a key opens is seen as a whole. */
    private static Div wrapping(String words) {
        Div cell = new Div(words);
        cell.addClassName("wrapping");
        return cell;
    }

    private String opens(ApiKey key) {
        return key.scopes().stream().map(ApiScope::label).sorted().collect(Collectors.joining(", "));
    }

    private String owner(ApiKey key) {
        String of = key.organisation();
        return of == null
                ? key.channels().stream().sorted().collect(Collectors.joining(", "))
                : key.isOfCarrier() ? of.substring(Actor.CARRIER.length()) : of;
    }

    private String used(ApiKey key) {
        return key.usedAt() == null ? getTranslation("exchange.keys.never") : format.dateTime(key.usedAt());
    }

    private Span state(ApiKey key) {
        boolean opens = key.opensAt(Instant.now());
        String words = key.revokedAt() != null
                ? getTranslation("exchange.keys.revoked", format.date(key.revokedAt()))
                : key.endsAt() == null
                        ? getTranslation("exchange.keys.valid")
                        : getTranslation(
                                opens ? "exchange.keys.until" : "exchange.keys.ended",
                                // It ends with its last day, not on the day that begins then.
                                format.date(key.endsAt().minusMillis(1)));
        Span state = new Span(words);
        state.addClassNames("state", opens ? "good" : "neutral");
        return state;
    }

    private Component revoke(ApiKey key) {
        Button revoke = new Button(
                getTranslation("exchange.keys.revoke"),
                click -> new Question("exchange.keys.revoking", key.name(), () -> {
                            keys.revoke(key.id(), actor.get());
                            Notice.done(getTranslation("exchange.keys.isRevoked", key.name()));
                            grid.refresh();
                        })
                        .open());
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("exchange.keys.revokeThis", key.name()));
        revoke.setVisible(key.opensAt(Instant.now()));
        return revoke;
    }

    private void make() {
        new ApiKeyDialog(
                        keys,
                        locations.channels(),
                        organisations.stream()
                                .flatMap(known -> known.first(MOST_ORGANISATIONS).stream())
                                .toList(),
                        actor,
                        grid::refresh)
                .open();
    }
}
