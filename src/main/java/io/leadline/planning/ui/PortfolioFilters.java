package io.leadline.planning.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.leadline.planning.Lens;
import io.leadline.planning.PortfolioQuery;
import io.leadline.planning.PortfolioRows;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.shell.Chosen;
import io.leadline.shell.SearchField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the portfolio is narrowed down by; the address names what is chosen. */
final class PortfolioFilters extends Div {

    private static final List<String> CLASSES =
            List.of("A", "B", "C", "AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ");

    private final SearchField search = new SearchField();
    private final Select<Lens> lens = Chosen.always(new Select<>());
    private final ComboBox<String> demandClass = new ComboBox<>();
    private final ComboBox<String> location = new ComboBox<>();
    private final ComboBox<String> supplier = new ComboBox<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final ComboBox<Decision> decision = new ComboBox<>();

    /** @param changed called when a person has chosen something else */
    PortfolioFilters(UnaryOperator<String> supplierName, Runnable changed) {
        addClassName("toolbar");
        search.setPlaceholder(getTranslation("planning.portfolio.search"));
        search.setAriaLabel(getTranslation("planning.portfolio.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(typed -> tell(typed.isFromClient(), changed));
        lens.setItems(Lens.values());
        lens.setItemLabelGenerator(each -> getTranslation("planning.lens." + each.name()));
        lens.setAriaLabel(getTranslation("planning.portfolio.lens"));
        lens.setValue(Lens.ALL);
        lens.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        demandClass.setItems(CLASSES);
        decision.setItems(Decision.values());
        decision.setItemLabelGenerator(each -> getTranslation("planning.decision." + each.name() + ".short"));
        supplier.setItemLabelGenerator(supplierName::apply);
        add(search, lens);
        choices().forEach((name, box) -> {
            box.setPlaceholder(getTranslation("planning.portfolio.filter." + name));
            box.setAriaLabel(getTranslation("planning.portfolio.filter." + name));
            box.setClearButtonVisible(true);
            box.setWidth("10rem");
            box.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
            add(box);
        });
    }

    private Map<String, ComboBox<?>> choices() {
        Map<String, ComboBox<?>> byName = new LinkedHashMap<>();
        byName.put("class", demandClass);
        byName.put("location", location);
        byName.put("supplier", supplier);
        byName.put("category", category);
        byName.put("decision", decision);
        return byName;
    }

    private static void tell(boolean byPerson, Runnable changed) {
        if (byPerson) {
            changed.run();
        }
    }

    /** Offers what there is to choose from, and takes the choice from the address. */
    void read(PortfolioRows rows, QueryParameters parameters) {
        offer(location, rows.values(PortfolioRows.Field.LOCATION), parameters, "location");
        offer(supplier, rows.values(PortfolioRows.Field.SUPPLIER), parameters, "supplier");
        offer(category, rows.values(PortfolioRows.Field.CATEGORY), parameters, "category");
        offer(demandClass, CLASSES, parameters, "class");
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        lens.setValue(named(Lens.values(), parameters, "show", Lens.ALL));
        Decision chosen = parameters
                .getSingleParameter("decision")
                .flatMap(name -> Stream.of(Decision.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null);
        decision.setValue(chosen);
    }

    /** What an old or mistyped address names and is not there is left out. */
    private static void offer(ComboBox<String> box, List<String> there, QueryParameters parameters, String name) {
        box.setItems(there);
        box.setValue(parameters.getSingleParameter(name).filter(there::contains).orElse(null));
    }

    static <E extends Enum<E>> E named(E[] all, QueryParameters parameters, String name, E otherwise) {
        String given = parameters.getSingleParameter(name).orElse("");
        return Stream.of(all)
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElse(otherwise);
    }

    PortfolioQuery query(PortfolioQuery.Sort sort, boolean descending) {
        return new PortfolioQuery(
                lens.getValue(),
                search.getValue(),
                text(demandClass),
                text(location),
                text(supplier),
                text(category),
                decision.getValue(),
                sort,
                descending);
    }

    /** What an address asks for, for who only counts: a choice that is not there any more shows nothing. */
    static PortfolioQuery query(QueryParameters address) {
        return new PortfolioQuery(
                named(Lens.values(), address, "show", Lens.ALL),
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("class").orElse(""),
                address.getSingleParameter("location").orElse(""),
                address.getSingleParameter("supplier").orElse(""),
                address.getSingleParameter("category").orElse(""),
                address.getSingleParameter("decision")
                        .flatMap(name -> Stream.of(Decision.values())
                                .filter(each -> each.name().equals(name))
                                .findFirst())
                        .orElse(null),
                PortfolioQuery.Sort.MONEY,
                true);
    }

    private static String text(ComboBox<String> box) {
        return Objects.requireNonNullElse(box.getValue(), "");
    }

    /** The choice as the address names it. */
    Map<String, String> parameters() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("show", lens.getValue() == Lens.ALL ? "" : lens.getValue().name());
        chosen.put("q", search.getValue());
        chosen.put("class", text(demandClass));
        chosen.put("location", text(location));
        chosen.put("supplier", text(supplier));
        chosen.put("category", text(category));
        chosen.put(
                "decision",
                decision.getValue() == null ? "" : decision.getValue().name());
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }
}
