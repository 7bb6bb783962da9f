package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.demand.SalesHistory;
import io.leadline.identity.CurrentActor;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.StoredPlan;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** {@code item/SKU}: everything about one item that a buyer asks before ordering it. */
@Route(value = "item/:sku", layout = MainLayout.class)
@RolesAllowed({"BUYER", "GOODS_IN", "MANAGER", "HEAD_OF_PURCHASING", "ADMIN"})
public class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PlanStore plans;
    private final transient PlanningRuns runs;
    private final transient SalesHistory sales;
    private final transient PurchaseOrders orders;
    private final transient BusinessClock clock;
    private final transient Format format;
    private String sku = "";

    ItemView(
            PlanStore plans,
            PlanningRuns runs,
            SalesHistory sales,
            PurchaseOrders orders,
            BusinessClock clock,
            CurrentActor actor,
            Live live) {
        this.plans = plans;
        this.runs = runs;
        this.sales = sales;
        this.orders = orders;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        live.listen(this, "planning", this::show);
        live.listen(this, "orders", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sku = event.getRouteParameters().get("sku").orElse("");
        show();
    }

    private void show() {
        removeAll();
        List<StoredPlan> found = sku.isBlank() || sku.length() > 64 ? List.of() : plans.plans(new Sku(sku));
        if (found.isEmpty()) {
            add(
                    new PageHeader(sku),
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
        add(new PageHeader(found.getFirst().name(), again).note(sku));
        LocalDate last = sales.lastDay().orElse(clock.today());
        for (StoredPlan plan : found) {
            add(new PlacePanel(
                    plan,
                    sales.daily(new Sku(sku), plan.place().location(), new Period(last.minusDays(363), last)),
                    orders.openSupply(new Sku(sku), plan.place().location()),
                    format));
        }
    }

    @Override
    public String getPageTitle() {
        return sku;
    }
}
