package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.PriceBreakText;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.CurrentActor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one supplier delivers, and on which terms. */
final class TermsList extends Div {

    /** Of one row. */
    private static final int MOST_BREAKS = 20;

    private final transient Items items;
    private final transient Suppliers suppliers;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Format format;
    private final transient Map<Sku, String> names;
    private final boolean mayEdit;

    TermsList(
            Suppliers suppliers,
            Items items,
            Supplier supplier,
            CurrentActor actor,
            BusinessClock clock,
            boolean mayEdit) {
        this.suppliers = suppliers;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        this.mayEdit = mayEdit;
        List<Terms> all = suppliers.terms(supplier.id());
        this.items = items;
        this.names = items.findAll(all.stream().map(Terms::sku).toList()).stream()
                .collect(Collectors.toMap(Item::sku, Item::name));
        Div head = new Div(
                new H2(getTranslation("catalog.terms.title", format.number(all.size()))),
                new ExportLinks("terms-" + supplier.id(), columns(), all::stream));
        head.addClassName("toolbar");
        add(head, grid(all));
        getStyle().set("flex", "1").set("display", "flex").set("flex-direction", "column");
    }

    private Table<Terms> grid(List<Terms> all) {
        Table<Terms> grid = new Table<>(getTranslation("catalog.terms.label"));
        grid.addComponentColumn(this::itemCell)
                .setHeader(getTranslation("catalog.items.item"))
                .setComparator(Comparator.comparing(Terms::sku))
                .setWidth("11rem")
                .setFlexGrow(3);
        grid.addComponentColumn(this::pricesCell)
                .setHeader(getTranslation("catalog.terms.prices"))
                .setWidth("11rem")
                .setFlexGrow(2);
        grid.addColumn(terms -> format.quantity(terms.moq()))
                .setHeader(getTranslation("catalog.terms.moq"))
                .setComparator(Comparator.comparing(Terms::moq))
                .setWidth("6rem")
                .setFlexGrow(1);
        grid.addColumn(terms -> format.quantity(terms.orderMultiple()))
                .setHeader(getTranslation("catalog.terms.multiple"))
                .setComparator(Comparator.comparing(Terms::orderMultiple))
                .setWidth("6rem")
                .setFlexGrow(1);
        grid.addColumn(terms -> getTranslation("catalog.terms.days", terms.leadTimeDays()))
                .setHeader(getTranslation("catalog.terms.leadTime"))
                .setComparator(Comparator.comparingInt(Terms::leadTimeDays))
                .setWidth("6rem")
                .setFlexGrow(1);
        grid.addColumn(Terms::rank)
                .setHeader(getTranslation("catalog.terms.rank"))
                .setSortable(true)
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::editButton).setWidth("4rem").setFlexGrow(0);
        grid.cards(getTranslation("catalog.items.item"), this::card);
        grid.show(all);
        grid.setEmptyStateText(getTranslation("catalog.terms.none"));
        return grid;
    }

    private RowCard card(Terms terms) {
        return new RowCard(
                itemCell(terms),
                List.of(
                        terms.priceBreaks().stream().map(this::priceFrom).collect(Collectors.joining(", ")),
                        getTranslation("catalog.terms.moq") + " " + format.quantity(terms.moq()),
                        getTranslation("catalog.terms.multiple") + " " + format.quantity(terms.orderMultiple()),
                        getTranslation("catalog.terms.days", terms.leadTimeDays()),
                        getTranslation("catalog.terms.rank") + " " + terms.rank()),
                editButton(terms));
    }

    private String priceFrom(PriceBreak b) {
        return getTranslation("catalog.terms.break", format.quantity(b.from()), format.unitPrice(b.unitPrice()));
    }

    private Div itemCell(Terms terms) {
        String sku = terms.sku().value();
        Div cell =
                new Div(new Anchor("item/" + Links.encoded(sku), names.getOrDefault(terms.sku(), sku)), new Span(sku));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private Div pricesCell(Terms terms) {
        Div cell = new Div();
        cell.addClassName("price-breaks");
        List<PriceBreak> all = terms.priceBreaks();
        all.stream().limit(MOST_BREAKS).forEach(b -> cell.add(new Span(priceFrom(b))));
        if (all.size() > MOST_BREAKS) {
            cell.add(new Span(getTranslation("catalog.terms.breaks.more", all.size() - MOST_BREAKS)));
        }
        return cell;
    }

    private void edit(Terms terms) {
        String unit = items.find(terms.sku()).map(Item::unit).orElse("");
        new TermsDialog(suppliers, terms, unit, actor, clock).open();
    }

    private Button editButton(Terms terms) {
        Button edit = new Button(VaadinIcon.EDIT.create(), click -> edit(terms));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(getTranslation("catalog.terms.edit", terms.sku().value()));
        edit.setVisible(mayEdit);
        return edit;
    }

    private static List<ExportColumn<Terms>> columns() {
        return List.of(
                new ExportColumn<>("supplier", Terms::supplierId),
                new ExportColumn<>("sku", terms -> terms.sku().value()),
                new ExportColumn<>("rank", Terms::rank),
                new ExportColumn<>("price_breaks", PriceBreakText::write),
                new ExportColumn<>("moq", terms -> terms.moq().value()),
                new ExportColumn<>(
                        "order_multiple", terms -> terms.orderMultiple().value()),
                new ExportColumn<>("lead_time_days", Terms::leadTimeDays),
                new ExportColumn<>(
                        "capacity_per_week", terms -> terms.capacityPerWeek().value()));
    }
}
