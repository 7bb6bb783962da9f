package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Item;
import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.Items;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.identity.SavedFilters;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shared.UnitWords;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.FilterMenu;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.SearchField;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every item, found by a part of its SKU or name; each leads to its planning page. */
@Route(value = "items", layout = MainLayout.class)
@Menu(title = "catalog.items.title", order = 110, icon = "vaadin:package")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.GOODS_IN, Role.Name.ADMIN})
public class ItemsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final Set<String> OF_PRICES = Set.of("unit_cost", "unit_price", "currency");

    private final transient Items items;
    private final transient Format format;
    private final boolean mayEdit;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final boolean prices;
    private final FilterMenu saved;
    private final Table<Item> grid = new Table<>(getTranslation("catalog.items.title"));
    private final SearchField search = new SearchField();
    private final ComboBox<String> category = new ComboBox<>();

    public ItemsView(Items items, SavedFilters savedFilters, CurrentActor actor, BusinessClock clock, Live live) {
        this.items = items;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        this.mayEdit = actor.get().isAny(Role.BUYER, Role.HEAD_OF_PURCHASING, Role.ADMIN);
        this.prices = actor.get().seesPrices();
        this.saved = new FilterMenu(savedFilters, actor.get().id(), "items");
        addClassName("page");
        fillGrid();
        add(
                new PageHeader(
                        getTranslation("catalog.items.title"),
                        saved,
                        new ExportLinks("items", columns(), this::matching)),
                toolbar(),
                grid);
        live.listen(this, "items", grid::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.items.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters parameters = saved.enter(entering);
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        category.setValue(parameters.getSingleParameter("category").orElse(null));
        String sort = parameters.getSingleParameter("sort").orElse("sku");
        boolean descending = sort.startsWith("-");
        Grid.Column<Item> column = grid.getColumnByKey(descending ? sort.substring(1) : sort);
        if (column != null) {
            grid.sort(
                    descending
                            ? GridSortOrder.desc(column).build()
                            : GridSortOrder.asc(column).build());
        }
    }

    private Div toolbar() {
        search.setPlaceholder(getTranslation("catalog.items.search"));
        search.setAriaLabel(getTranslation("catalog.items.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        category.setPlaceholder(getTranslation("catalog.items.allCategories"));
        category.setAriaLabel(getTranslation("catalog.items.category"));
        category.setClearButtonVisible(true);
        category.setItems(items.categories());
        search.addValueChangeListener(typed -> refresh(typed.isFromClient()));
        category.addValueChangeListener(chosen -> refresh(chosen.isFromClient()));
        Div toolbar = new Div(search, category);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void fillGrid() {
        grid.addComponentColumn(this::nameCell)
                .setHeader(getTranslation("catalog.items.item"))
                .setKey("name")
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(3);
        column("sku", "catalog.items.sku", "7rem", item -> new Span(item.sku().value()));
        column("category", "catalog.items.category", "7rem", item -> new Span(item.category()));
        if (prices) {
            column("cost", "catalog.items.cost", "6rem", item -> new Span(format.unitPrice(item.unitCost())));
            column("price", "catalog.items.price", "6rem", item -> new Span(format.unitPrice(item.unitPrice())));
            grid.getColumnByKey("cost").setTextAlign(ColumnTextAlign.END);
            grid.getColumnByKey("price").setTextAlign(ColumnTextAlign.END);
        }
        grid.addComponentColumn(this::stockLink)
                .setHeader(getTranslation("catalog.items.stock"))
                .setKey("stock")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::editButton)
                .setKey("edit")
                .setWidth("4rem")
                .setFlexGrow(0);
        grid.cards(getTranslation("catalog.items.item"), this::card);
        grid.setEmptyStateText(getTranslation("catalog.items.none"));
        grid.search(this::page);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                remember();
            }
        });
    }

    private void column(String key, String title, String width, ValueProvider<Item, Span> cell) {
        grid.addComponentColumn(cell)
                .setHeader(getTranslation(title))
                .setKey(key)
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(1);
    }

    private Div nameCell(Item item) {
        Anchor name = new Anchor("item/" + Links.encoded(item.sku().value()), item.name());
        Div cell = new Div(name, new Span(item.sku() + " · " + UnitWords.of(item.unit(), Quantity.of(1), getLocale())));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private RowCard card(Item item) {
        List<String> facts = prices
                ? List.of(
                        item.category(), format.unitPrice(item.unitCost()) + " → " + format.unitPrice(item.unitPrice()))
                : List.of(item.category());
        return new RowCard(nameCell(item), facts, stockLink(item), editButton(item));
    }

    private Anchor stockLink(Item item) {
        return new Anchor("stock/" + Links.encoded(item.sku().value()), getTranslation("catalog.items.stock"));
    }

    private Button editButton(Item item) {
        Button edit = new Button(VaadinIcon.EDIT.create(), click -> new ItemDialog(items, item, actor, clock).open());
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(getTranslation("catalog.item.editTitle", item.name()));
        edit.setVisible(mayEdit);
        return edit;
    }

    private Page<Item> page(int offset, int limit) {
        return items.search(new ItemQuery(
                search.getValue(),
                chosenCategory(),
                sort(sorted().map(order -> order.getSorted().getKey()).orElse("sku")),
                sorted().filter(order -> order.getDirection() == SortDirection.DESCENDING)
                        .isPresent(),
                offset,
                limit));
    }

    private Optional<GridSortOrder<Item>> sorted() {
        return grid.getSortOrder().stream().findFirst();
    }

    private static ItemQuery.Sort sort(String key) {
        return switch (key) {
            case "name" -> ItemQuery.Sort.NAME;
            case "category" -> ItemQuery.Sort.CATEGORY;
            case "cost" -> ItemQuery.Sort.COST;
            case "price" -> ItemQuery.Sort.PRICE;
            default -> ItemQuery.Sort.SKU;
        };
    }

    private String chosenCategory() {
        return category.getOptionalValue().orElse("");
    }

    /** Everything the list shows, for the export: page by page, because there may be 100,000 rows. */
    private Stream<Item> matching() {
        return IntStream.iterate(0, offset -> offset + ROWS_AT_ONCE)
                .mapToObj(offset -> items.search(new ItemQuery(
                        search.getValue(), chosenCategory(), ItemQuery.Sort.SKU, false, offset, ROWS_AT_ONCE)))
                .takeWhile(page -> !page.rows().isEmpty())
                .flatMap(page -> page.rows().stream());
    }

    private void refresh(boolean byHand) {
        grid.refresh();
        if (byHand) {
            remember();
        }
    }

    /** The address holds what the list shows, so that it survives a reload and can be passed on. */
    private void remember() {
        Map<String, String> parameters = new HashMap<>();
        if (!search.isEmpty()) {
            parameters.put("q", search.getValue());
        }
        category.getOptionalValue().ifPresent(chosen -> parameters.put("category", chosen));
        sorted().map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted().getKey())
                .filter(sort -> !sort.equals("sku"))
                .ifPresent(sort -> parameters.put("sort", sort));
        saved.changed(QueryParameters.simple(parameters));
    }

    private List<ExportColumn<Item>> columns() {
        return Stream.<ExportColumn<Item>>of(
                        new ExportColumn<>("sku", item -> item.sku().value()),
                        new ExportColumn<>("name", Item::name),
                        new ExportColumn<>("category", Item::category),
                        new ExportColumn<>("unit", Item::unit),
                        new ExportColumn<>("unit_cost", item -> item.unitCost().amount()),
                        new ExportColumn<>(
                                "unit_price", item -> item.unitPrice().amount()),
                        new ExportColumn<>("currency", item -> item.unitPrice().currency()),
                        new ExportColumn<>("weight_kg", Item::weightKg),
                        new ExportColumn<>("volume_l", Item::volumeL),
                        new ExportColumn<>("shelf_life_days", Item::shelfLifeDays),
                        new ExportColumn<>("sold_until", Item::soldUntil))
                .filter(column -> prices || !OF_PRICES.contains(column.name()))
                .toList();
    }
}
