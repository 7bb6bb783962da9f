package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.BuyerForecasts;
import io.leadline.planning.ForecastAccuracy;
import io.leadline.planning.ItemInsight;
import io.leadline.planning.ItemInsights;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.TermRows;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code item/SKU}: everything about one item that a buyer asks before ordering it. */
@Route(value = "item/:sku", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.GOODS_IN, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PlanStore plans;
    private final transient PlanningRuns runs;
    private final transient ItemInsights insights;
    private final transient BuyerForecasts forecasts;
    private final transient Items items;
    private final transient Locations locations;
    private final transient PurchaseOrders orders;
    private final transient TermRows rows;
    private final transient PlanPolicies policies;
    private final transient LeadlineI18N texts;
    private final transient BusinessClock clock;
    private final transient Actor actor;
    private final transient Format format;
    private String sku = "";

    ItemView(
            PlanStore plans,
            PlanningRuns runs,
            ItemInsights insights,
            BuyerForecasts forecasts,
            Items items,
            Locations locations,
            PurchaseOrders orders,
            TermRows rows,
            PlanPolicies policies,
            LeadlineI18N texts,
            BusinessClock clock,
            CurrentActor actor,
            Live live) {
        this.plans = plans;
        this.runs = runs;
        this.insights = insights;
        this.forecasts = forecasts;
        this.items = items;
        this.locations = locations;
        this.orders = orders;
        this.rows = rows;
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
        this.actor = actor.get();
        this.format = Format.of(this.actor);
        addClassName("page");
        live.listen(this, "planning", this::show);
        live.listen(this, "orders", this::show);
        live.listen(this, "signals", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sku = event.getRouteParameters().get("sku").orElse("");
        show();
    }

    private void show() {
        removeAll();
        List<KeptPlan> found = sku.isBlank() || sku.length() > 64 ? List.of() : plans.plans(new Sku(sku));
        if (found.isEmpty()) {
            add(
                    new PageHeader(sku, new ItemSearch(items)),
                    new EmptyState(
                            VaadinIcon.SEARCH,
                            getTranslation("planning.item.unknown.title"),
                            getTranslation("planning.item.unknown.text", sku)));
            return;
        }
        Button again = new Button(getTranslation("planning.item.replan"), click -> {
            runs.replan(new Sku(sku), "E-" + sku + "-" + clock.now().toEpochMilli());
            show();
            Notice.done(getTranslation("planning.item.replanned"));
        });
        add(new PageHeader(found.getFirst().plan().item().name(), new ItemSearch(items), again).note(sku));
        Map<String, ItemInsight> shown = insights.of(new Sku(sku), found);
        List<ForecastChange> changes = forecasts.of(new Sku(sku));
        ForecastValueAdded mine = forecasts.accuracyOf(actor.id()).changed();
        Map<String, String> names = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        for (KeptPlan plan : found) {
            String location = plan.place().location();
            ItemInsight insight = shown.get(location);
            ForecastAccuracy accuracy = insight == null ? new ForecastAccuracy(List.of()) : insight.accuracy();
            add(new PlacePanel(
                    plan,
                    names.getOrDefault(location, location),
                    new LedgerTable(plan, rows, texts, format),
                    insight == null ? new Div() : new ForecastPart(plan.plan(), insight, format),
                    orders.openSupply(new Sku(sku), location),
                    new ChangesPart(
                            forecasts,
                            plan.place(),
                            changes.stream()
                                    .filter(change -> change.location().equals(location))
                                    .toList(),
                            accuracy.changed(),
                            mine,
                            clock.today(),
                            actor,
                            this::show),
                    RemedyDialog.mayOpen(actor)
                            ? remedy -> new RemedyDialog(orders, plan, remedy, actor, format, this::show).open()
                            : null,
                    policies.active().settings().rules().deadStockDays(),
                    format));
        }
    }

    @Override
    public String getPageTitle() {
        return sku;
    }
}
