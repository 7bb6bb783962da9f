package io.leadline.planning.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.leadline.planning.PortfolioRows;
import io.leadline.planning.TurnoverQuery;
import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.shell.SearchField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What turnover is narrowed down by; the address names what is chosen. */
final class TurnoverFilters extends Div {

    private static final List<String> CLASSES =
            List.of("A", "B", "C", "AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ");

    private final List<String> channels;
    private final SearchField search = new SearchField();
    private final ComboBox<String> demandClass = new ComboBox<>();
    private final ComboBox<String> location = new ComboBox<>();
    private final ComboBox<String> supplier = new ComboBox<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final ComboBox<String> channel = new ComboBox<>();
    private final ComboBox<Pace> pace = new ComboBox<>();
    private final ComboBox<PurchasingChange> change = new ComboBox<>();
    private final ComboBox<Ageing.Band> age = new ComboBox<>();

    /** @param changed called when a person has chosen something else */
    TurnoverFilters(UnaryOperator<String> supplierName, List<String> channels, Runnable changed) {
        this.channels = channels;
        addClassName("toolbar");
        search.setPlaceholder(getTranslation("planning.portfolio.search"));
        search.setAriaLabel(getTranslation("planning.portfolio.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(typed -> tell(typed.isFromClient(), changed));
        demandClass.setItems(CLASSES);
        supplier.setItemLabelGenerator(supplierName::apply);
        pace.setItems(Pace.values());
        pace.setItemLabelGenerator(one -> getTranslation("planning.pace." + one.name()));
        change.setItems(PurchasingChange.values());
        change.setItemLabelGenerator(one -> getTranslation("planning.change." + one.name()));
        age.setItems(Ageing.Band.values());
        age.setItemLabelGenerator(one -> getTranslation("planning.age." + one.name()));
        add(search);
        add("class", demandClass, changed);
        add("location", location, changed);
        add("channel", channel, changed);
        add("supplier", supplier, changed);
        add("category", category, changed);
        add("pace", pace, changed);
        add("change", change, changed);
        add("age", age, changed);
    }

    private void add(String name, ComboBox<?> box, Runnable changed) {
        box.setPlaceholder(getTranslation("planning.turnover.filter." + name));
        box.setAriaLabel(getTranslation("planning.turnover.filter." + name));
        box.setClearButtonVisible(true);
        box.setWidth("10rem");
        box.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        add(box);
    }

    private static void tell(boolean byPerson, Runnable changed) {
        if (byPerson) {
            changed.run();
        }
    }

    /** Offers what there is to choose from, and takes the choice from the address; what is not there is left out. */
    void read(PortfolioRows rows, QueryParameters given) {
        offer(location, rows.values(PortfolioRows.Field.LOCATION), given, "location");
        offer(supplier, rows.values(PortfolioRows.Field.SUPPLIER), given, "supplier");
        offer(category, rows.values(PortfolioRows.Field.CATEGORY), given, "category");
        offer(demandClass, CLASSES, given, "class");
        search.setValue(given.getSingleParameter("q").orElse(""));
        offer(channel, channels, given, "channel");
        pace.setValue(named(Pace.values(), given, "pace"));
        change.setValue(named(PurchasingChange.values(), given, "change"));
        age.setValue(named(Ageing.Band.values(), given, "age"));
    }

    private static void offer(ComboBox<String> box, List<String> there, QueryParameters given, String name) {
        box.setItems(there);
        box.setValue(given.getSingleParameter(name).filter(there::contains).orElse(null));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, QueryParameters given, String name) {
        String asked = given.getSingleParameter(name).orElse("");
        return Stream.of(all)
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    TurnoverQuery query(TurnoverQuery.Sort sort, boolean descending) {
        return new TurnoverQuery(
                search.getValue(),
                text(demandClass),
                text(location),
                text(supplier),
                text(category),
                text(channel),
                pace.getValue(),
                change.getValue(),
                age.getValue(),
                sort,
                descending);
    }

    private static String text(ComboBox<String> box) {
        return Objects.requireNonNullElse(box.getValue(), "");
    }

    /** The choice as the address names it. */
    Map<String, String> parameters() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("q", search.getValue());
        chosen.put("class", text(demandClass));
        chosen.put("location", text(location));
        chosen.put("channel", text(channel));
        chosen.put("supplier", text(supplier));
        chosen.put("category", text(category));
        chosen.put("pace", name(pace.getValue()));
        chosen.put("change", name(change.getValue()));
        chosen.put("age", name(age.getValue()));
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }

    private static String name(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }
}
