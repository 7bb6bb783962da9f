package io.leadline.ordering.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.leadline.ordering.OrderState;
import io.leadline.shell.SearchField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list of orders is narrowed down by; the address names what is chosen. */
final class OrderFilters extends Div {

    private final SearchField text = new SearchField();
    private final MultiSelectComboBox<OrderState> states = new MultiSelectComboBox<>();

    /** @param changed is told whether it was a person who chose something else */
    OrderFilters(boolean supplier, Consumer<Boolean> changed) {
        addClassName("filters");
        text.setPlaceholder(getTranslation("orders.search"));
        text.setAriaLabel(getTranslation("orders.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.accept(change.isFromClient()));
        states.setItems(supplier ? OrderState.ofSuppliers() : List.of(OrderState.values()));
        states.setItemLabelGenerator(state -> getTranslation(StateBadge.key(state)));
        states.setPlaceholder(getTranslation("orders.states"));
        states.setAriaLabel(getTranslation("orders.states"));
        states.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("orders.states.cleared"))
                .setFocused(getTranslation("orders.states.focused"))
                .setSelected(getTranslation("orders.states.selected"))
                .setDeselected(getTranslation("orders.states.deselected"))
                .setTotal(getTranslation("orders.states.total", "{count}")));
        states.addValueChangeListener(change -> changed.accept(change.isFromClient()));
        add(text, states);
    }

    String text() {
        return text.getValue();
    }

    Set<OrderState> states() {
        return states.getValue();
    }

    void read(QueryParameters address) {
        text.setValue(address.getSingleParameter("q").orElse(""));
        states.setValue(parse(address.getSingleParameter("state").orElse("")));
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", text.getValue());
        }
        if (!states.isEmpty()) {
            parameters.put(
                    "state",
                    states.getValue().stream().map(OrderState::name).sorted().collect(Collectors.joining(",")));
        }
        return parameters;
    }

    /** What an old or mistyped address names and is no state is left out. */
    static Set<OrderState> parse(String value) {
        List<String> names = List.of(value.split(","));
        return Stream.of(OrderState.values())
                .filter(state -> names.contains(state.name()))
                .collect(Collectors.toSet());
    }
}
