package io.leadline.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.shell.Aside;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Folded;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.PreOrder;
import io.leadline.stock.RuleSet;
import io.leadline.stock.RuleTrials;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code channel-rules}: how channels share what there is, from where each is served, and who changed that when. */
@Route(value = "channel-rules", layout = MainLayout.class)
@Menu(title = "stock.rules.title", order = 120, icon = "vaadin:split")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class ChannelRulesView extends Div implements HasDynamicTitle {

    private static final int VERSIONS = 50;

    private static final List<ExportColumn<ChannelRule>> COLUMNS = List.of(
            new ExportColumn<>("channel", ChannelRule::channel),
            new ExportColumn<>("scope", rule -> rule.scope().kind().name().toLowerCase(Locale.ROOT)),
            new ExportColumn<>("id", rule -> rule.scope().id()),
            new ExportColumn<>("priority", ChannelRule::priority),
            new ExportColumn<>("share_percent", rule -> orEmpty(rule.sharePercent())),
            new ExportColumn<>("buffer_units", ChannelRule::bufferUnits),
            new ExportColumn<>("cap_units", rule -> orEmpty(rule.capUnits())),
            new ExportColumn<>("pre_order", rule -> rule.preOrder() != null),
            new ExportColumn<>("pre_order_units", rule -> preOrder(rule, PreOrder::mostUnits)),
            new ExportColumn<>("pre_order_percent", rule -> preOrder(rule, PreOrder::mostPercent)),
            new ExportColumn<>("pre_order_days", rule -> preOrder(rule, PreOrder::aheadDays)),
            new ExportColumn<>(
                    "pre_order_sure_percent",
                    rule -> preOrder(rule, terms -> terms.sure().percent())));

    private final transient ChannelRules rules;
    private final transient RuleTrials trials;
    private final transient Items items;
    private final transient Locations locations;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Aside aside;
    private final transient Format format;
    private final transient ScopeChoice scopes;
    private final boolean mayChange;
    private final Div content = new Div();

    ChannelRulesView(
            ChannelRules rules,
            RuleTrials trials,
            Items items,
            Locations locations,
            CurrentActor actor,
            BusinessClock clock,
            Aside aside,
            Live live) {
        this.rules = rules;
        this.trials = trials;
        this.items = items;
        this.locations = locations;
        this.actor = actor;
        this.clock = clock;
        this.aside = aside;
        this.format = Format.of(actor.get());
        this.scopes = new ScopeChoice(items, locations, this::getTranslation);
        this.mayChange = actor.get().purchases() || actor.get().is(Role.ADMIN);
        addClassName("page");
        Button add = new Button(getTranslation("stock.rules.add"), VaadinIcon.PLUS.create(), click -> openRule(null));
        add.setId("add-rule");
        add.setVisible(mayChange);
        Button source =
                new Button(getTranslation("stock.sources.add"), VaadinIcon.PLUS.create(), click -> openSource(null));
        source.setId("add-source");
        source.setVisible(mayChange);
        Paragraph intro = new Paragraph(getTranslation("stock.rules.intro"));
        intro.addClassName("secondary");
        add(
                new PageHeader(
                        getTranslation("stock.rules.title"),
                        new ExportLinks("channel-rules", COLUMNS, () -> rules.now().rules().stream()),
                        source,
                        add),
                intro,
                content);
        show();
        live.listen(this, "channel-rules", this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stock.rules.title");
    }

    private void show() {
        RuleSet now = rules.now();
        content.removeAll();
        content.add(new H2(getTranslation("stock.rules.rules")));
        content.add(
                now.rules().isEmpty()
                        ? new EmptyState(
                                VaadinIcon.SPLIT,
                                getTranslation("stock.rules.none.title"),
                                getTranslation("stock.rules.none"))
                        : new Portions<>(now.rules(), this::card, "cards"));
        content.add(new H2(getTranslation("stock.sources.title")));
        content.add(
                now.sources().isEmpty()
                        ? new Paragraph(getTranslation("stock.sources.none"))
                        : new Portions<>(now.sources(), this::card, "cards"));
        content.add(new Folded(getTranslation("stock.rules.versions"), this::versions));
    }

    private Div card(ChannelRule rule) {
        List<String> said = new ArrayList<>();
        said.add(getTranslation("stock.rules.said.priority", rule.priority()));
        said.add(
                rule.sharePercent() == null
                        ? getTranslation("stock.rules.said.noShare")
                        : getTranslation("stock.rules.said.share", rule.sharePercent()));
        if (rule.bufferUnits() > 0) {
            said.add(getTranslation("stock.rules.said.buffer", rule.bufferUnits()));
        }
        if (rule.capUnits() != null) {
            said.add(getTranslation("stock.rules.said.cap", rule.capUnits()));
        }
        PreOrder preOrder = rule.preOrder();
        if (preOrder != null) {
            said.add(words(preOrder));
        }
        return card(
                scopes.channel(rule.channel()),
                scopes.words(rule.scope()),
                String.join(" ", said),
                () -> openRule(rule),
                () -> ask(() -> rules.drop(rule, me())));
    }

    private String words(PreOrder terms) {
        List<String> said = new ArrayList<>();
        said.add(getTranslation(
                "stock.rules.said.preOrder", terms.aheadDays(), terms.sure().percent()));
        if (terms.mostUnits() != null) {
            said.add(getTranslation("stock.rules.said.preOrder.units", terms.mostUnits()));
        }
        if (terms.mostPercent() != null) {
            said.add(getTranslation("stock.rules.said.preOrder.percent", terms.mostPercent()));
        }
        return String.join(" ", said);
    }

    private Div card(ChannelSource source) {
        List<String> said = new ArrayList<>();
        said.add(getTranslation("stock.sources.said.rank", source.rank()));
        if (source.from() != null) {
            said.add(getTranslation("stock.sources.said.from", format.date(source.from())));
        }
        if (source.until() != null) {
            said.add(getTranslation("stock.sources.said.until", format.date(source.until())));
        }
        if (source.parcelCost() != null) {
            said.add(getTranslation(
                    "stock.sources.said.cost", format.number(source.parcelCost().doubleValue(), 2)));
        }
        return card(
                scopes.channel(source.channel()),
                locations.find(source.location()).map(Location::name).orElse(source.location()),
                String.join(" ", said),
                () -> openSource(source),
                () -> ask(() -> rules.drop(source, me())));
    }

    private Div card(String title, String about, String said, Runnable change, Runnable drop) {
        Span second = new Span(about);
        second.addClassName("secondary");
        Div card = new Div(new H2(title), second, new Paragraph(said));
        card.addClassName("card");
        if (mayChange) {
            Button edit = new Button(getTranslation("stock.rules.change"), click -> change.run());
            edit.setAriaLabel(getTranslation("stock.rules.change.of", title, about));
            Button remove = new Button(getTranslation("stock.rules.remove"), click -> drop.run());
            remove.setAriaLabel(getTranslation("stock.rules.remove.of", title, about));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Div buttons = new Div(edit, remove);
            buttons.addClassName("buttons");
            card.add(buttons);
        }
        return card;
    }

    private Component versions() {
        return Portions.list(
                rules.versions(0, VERSIONS).rows(),
                set -> {
                    SavedBy saved = set.saved();
                    return new ListItem(getTranslation(
                            "stock.rules.version",
                            set.number(),
                            set.changed(),
                            saved == null ? "" : saved.name(),
                            saved == null ? "" : format.dateTime(saved.at())));
                },
                UnorderedList::new);
    }

    private void openRule(@Nullable ChannelRule given) {
        new ChannelRuleDialog(rules, given, locations.channels(), scopes, this::trial, actor, clock, this::show).open();
    }

    private Component trial(ChannelRule rule) {
        return new RuleTrialWords(rules.now().with(rule), about(rule.scope()), trials, locations, aside, format);
    }

    private Predicate<Sku> about(ChannelRule.Scope scope) {
        return switch (scope.kind()) {
            case ALL -> sku -> true;
            case ITEM -> sku -> sku.value().equals(scope.id());
            case CATEGORY ->
                sku -> items.find(sku).map(Item::category).orElse("").equals(scope.id());
        };
    }

    private void openSource(@Nullable ChannelSource given) {
        new ChannelSourceDialog(rules, given, locations, actor, clock, this::show).open();
    }

    private SavedBy me() {
        return new SavedBy(actor.get().name(), clock.now());
    }

    private void ask(Runnable drop) {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("stock.rules.remove.title"),
                getTranslation("stock.rules.remove.text"),
                getTranslation("stock.rules.remove"),
                sure -> {
                    drop.run();
                    Notice.done(getTranslation("stock.rules.removed"));
                    show();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("stock.rules.back"));
        ask.open();
    }

    private static Object orEmpty(@Nullable Integer number) {
        return number == null ? "" : number;
    }

    private static Object preOrder(ChannelRule rule, Function<PreOrder, @Nullable Integer> part) {
        PreOrder terms = rule.preOrder();
        return terms == null ? "" : orEmpty(part.apply(terms));
    }
}
