package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Location;
import io.leadline.identity.Actor;
import io.leadline.ordering.Arrivals;
import io.leadline.shell.Notice;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which places count blind. */
final class CountingDialog extends Dialog {

    CountingDialog(Arrivals arrivals, List<Location> locations, Supplier<Actor> actor) {
        setHeaderTitle(getTranslation("arrivals.counting.title"));
        Set<String> before = arrivals.blind();
        MultiSelectComboBox<Location> places = new MultiSelectComboBox<>(getTranslation("arrivals.counting.blind"));
        places.setItems(locations);
        places.setItemLabelGenerator(Location::name);
        places.setWidthFull();
        places.setValue(locations.stream()
                .filter(location -> before.contains(location.id()))
                .collect(Collectors.toSet()));
        add(new Paragraph(getTranslation("arrivals.counting.text")), places);
        Button save = new Button(getTranslation("arrivals.counting.save"), click -> {
            locations.stream()
                    .filter(location -> places.getValue().contains(location) != before.contains(location.id()))
                    .forEach(location ->
                            arrivals.countBlind(location.id(), places.getValue().contains(location), actor.get()));
            close();
            Notice.done(getTranslation("arrivals.counting.done"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-counting");
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), save);
    }
}
