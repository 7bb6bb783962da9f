package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.BuyerForecasts;
import io.leadline.planning.ItemInsight;
import io.leadline.planning.ItemPage;
import io.leadline.planning.ItemPages;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.KitSheets;
import io.leadline.planning.TermRows;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.Links;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code item/SKU}: everything about one item that a buyer asks before ordering it. */
@Route(value = "item/:sku", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.GOODS_IN, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_SKU = 64;

    /** Each has charts and tables of its own. */
    private static final int PLACES_AT_ONCE = 5;

    private final transient ItemPages pages;
    private final transient BuyerForecasts forecasts;
    private final transient PurchaseOrders orders;
    private final transient TermRows rows;
    private final transient Items items;
    private final transient LeadlineI18N texts;
    private final transient CurrentActor actor;
    private final transient KitSheets kits;
    private final transient List<PagePart> additions;
    private final transient Format format;
    private String sku = "";
    private transient @Nullable Portions<ItemPage.Place, PlacePanel> places;

    ItemView(
            ItemPages pages,
            BuyerForecasts forecasts,
            PurchaseOrders orders,
            TermRows rows,
            Items items,
            LeadlineI18N texts,
            CurrentActor actor,
            KitSheets kits,
            List<PagePart> additions,
            Live live) {
        this.pages = pages;
        this.forecasts = forecasts;
        this.orders = orders;
        this.rows = rows;
        this.items = items;
        this.texts = texts;
        this.actor = actor;
        this.kits = kits;
        this.additions = additions;
        this.format = Format.of(actor.get());
        addClassName("page");
        live.listen(this, "planning", this::show);
        live.listen(this, "orders", this::show);
        live.listen(this, "signals", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sku = event.getRouteParameters().get("sku").orElse("");
        places = null;
        show();
    }

    private void show() {
        removeAll();
        Optional<ItemPage> found =
                sku.isBlank() || sku.length() > LONGEST_SKU ? Optional.empty() : pages.of(new Sku(sku), actor.get());
        found.ifPresentOrElse(this::show, this::showUnknown);
    }

    private boolean isItem() {
        return !sku.isBlank()
                && sku.length() <= LONGEST_SKU
                && items.find(new Sku(sku)).isPresent();
    }

    /** Whether it was planned or not, a buyer can order it. */
    private Anchor byHand() {
        Anchor link = new Anchor("order-by-hand/" + Links.encoded(sku), getTranslation("orders.by-hand.title"));
        link.setRouterIgnore(false);
        link.setVisible(actor.get().purchases());
        return link;
    }

    private void showUnknown() {
        PageHeader header = new PageHeader(sku, new ItemSearch(items));
        if (isItem()) {
            header.actions().add(byHand());
        }
        add(
                header,
                isItem()
                        ? new EmptyState(
                                VaadinIcon.SEARCH,
                                getTranslation("planning.item.unknown.title"),
                                getTranslation("planning.item.unknown.text", sku))
                        : new EmptyState(
                                VaadinIcon.SEARCH,
                                getTranslation("planning.item.nowhere.title", sku),
                                getTranslation("planning.item.nowhere.text")));
        if (isItem()) {
            add(new KitPanel(kits.of(new Sku(sku)), format));
        }
    }

    private void show(ItemPage page) {
        Button again = new Button(getTranslation("planning.item.replan"), click -> {
            pages.replan(new Sku(sku));
            show();
            Notice.done(getTranslation("planning.item.replanned"));
        });
        add(new PageHeader(page.name(), new ItemSearch(items), again, byHand()).note(sku));
        add(new KitPanel(kits.of(new Sku(sku)), format));
        additions.stream()
                .flatMap(addition -> addition.on("item/" + sku, actor, this::show).stream())
                .forEach(this::add);
        Portions<ItemPage.Place, PlacePanel> now =
                Portions.large(PLACES_AT_ONCE, page.places(), place -> panel(page, place), "cards");
        Portions<ItemPage.Place, PlacePanel> before = places;
        if (before != null) {
            now.goTo(before.portion());
        }
        places = now;
        add(chooser(page, now), now);
    }

    /** A shop is found by its name where there are more than a page of them. */
    private ComboBox<ItemPage.Place> chooser(ItemPage page, Portions<ItemPage.Place, PlacePanel> shown) {
        ComboBox<ItemPage.Place> chooser = new ComboBox<>(getTranslation("planning.item.place"));
        chooser.setItems(page.places());
        chooser.setItemLabelGenerator(ItemPage.Place::locationName);
        chooser.setVisible(page.places().size() > PLACES_AT_ONCE);
        chooser.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                shown.show(chosen.getValue());
                shown.made()
                        .filter(panel -> panel.isOf(chosen.getValue().plan()))
                        .forEach(PlacePanel::scrollIntoView);
            }
        });
        return chooser;
    }

    private PlacePanel panel(ItemPage page, ItemPage.Place place) {
        KeptPlan plan = place.plan();
        ItemPage.AtPlace at = page.at().apply(place);
        ItemInsight insight = at.insight();
        return new PlacePanel(
                plan,
                place.locationName(),
                new StockPart(plan.plan(), at.projected(), format),
                new LedgerTable(plan, rows, texts, format),
                insight == null ? new Div() : new ForecastPart(plan.plan(), insight, format),
                at.open(),
                new ChangesPart(
                        forecasts,
                        plan.place(),
                        at.changes(),
                        at.accuracy().changed(),
                        page.own(),
                        page.today(),
                        actor,
                        this::show),
                RemedyDialog.mayOpen(actor.get())
                        ? remedy -> new RemedyDialog(orders, plan, remedy, actor, format, this::show).open()
                        : null,
                page.deadStockDays(),
                format);
    }

    @Override
    public String getPageTitle() {
        return sku;
    }
}
