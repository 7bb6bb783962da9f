package io.leadline.ordering.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.leadline.catalog.Location;
import io.leadline.ordering.Arrival;
import io.leadline.shell.SearchField;
import java.util.List;
import java.util.function.Consumer;

/**
 * One field for whatever the gate has in its hand: a number from the papers, an item's code from a box, a supplier's name.
 * It has the focus when the page opens, unless something is being counted, which has a field of its own.
 */
final class ArrivalFinder extends Div {

    private final SearchField code = new SearchField();
    private final ComboBox<Location> places = new ComboBox<>();
    private final List<Location> all;
    private final Runnable changed;
    private String place = "";

    /** @param entered told of what was scanned, or typed and ended by Enter */
    ArrivalFinder(List<Location> locations, Consumer<String> entered, Runnable changed) {
        this.all = locations;
        this.changed = changed;
        addClassNames("arrival-finder");
        code.setId("find-arrival");
        code.setPlaceholder(getTranslation("arrivals.find"));
        code.setAriaLabel(getTranslation("arrivals.find"));
        code.setPrefixComponent(VaadinIcon.BARCODE.create());
        code.setClearButtonVisible(true);
        code.setValueChangeMode(ValueChangeMode.EAGER);
        code.addValueChangeListener(typed -> {
            code.setInvalid(false);
            changed.run();
        });
        code.addKeyDownListener(Key.ENTER, entering -> {
            String what = code.getValue().strip();
            if (!what.isEmpty()) {
                entered.accept(what);
            }
        });
        places.setItems(locations);
        places.setPlaceholder(getTranslation("arrivals.everywhere"));
        places.setClearButtonVisible(true);
        places.setItemLabelGenerator(Location::name);
        places.setAriaLabel(getTranslation("arrivals.place"));
        places.addValueChangeListener(chosen -> {
            place = chosen.getValue() == null ? "" : chosen.getValue().id();
            changed.run();
        });
        places.setVisible(locations.size() > 1);
        add(code, places);
    }

    /** Shows one place only. */
    void at(String locationId) {
        places.setValue(all.stream()
                .filter(location -> location.id().equals(locationId))
                .findFirst()
                .orElse(null));
    }

    String place() {
        return place;
    }

    /** Whether it comes to the place that is shown. */
    boolean isHere(Arrival arrival) {
        return place.isEmpty() || place.equals(arrival.locationId());
    }

    boolean shows(Arrival arrival) {
        String words = code.getValue().strip();
        return isHere(arrival)
                && (words.isEmpty() || code.isInvalid() || arrival.isCalled(words) || arrival.isAbout(words));
    }

    /** Whether something is looked for: then all that is called so is shown. */
    boolean isLooking() {
        return !code.getValue().isBlank() && !code.isInvalid();
    }

    void clear() {
        code.clear();
    }

    void unknown(String what) {
        code.setErrorMessage(getTranslation("arrivals.unknown", what));
        code.setInvalid(true);
        changed.run();
    }

    /** A scanner can be used at once. */
    void begin() {
        code.focus();
    }
}
