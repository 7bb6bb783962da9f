package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.planning.KitSheet;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Portions;
import java.util.List;

/** What a kit is made of and how many of it there are, and the kits that an item is a part of. */
final class KitPanel extends Section {

    KitPanel(KitSheet sheet, Format format) {
        addClassNames("section", "card");
        setVisible(!sheet.isEmpty());
        if (!sheet.parts().isEmpty()) {
            add(new H2(getTranslation("planning.kit.title")), new Paragraph(getTranslation("planning.kit.text")));
            add(list(sheet.parts(), "planning.kit.part", format));
            if (sheet.places().isEmpty()) {
                add(new Paragraph(getTranslation("planning.kit.none")));
            }
            add(new Portions<>(
                    sheet.places(),
                    place -> new Paragraph(
                            getTranslation("planning.kit.available", place.location(), format.number(place.kits())))));
        }
        if (!sheet.kits().isEmpty()) {
            add(new H2(getTranslation("planning.kit.in")), list(sheet.kits(), "planning.kit.takes", format));
        }
    }

    private Component list(List<KitSheet.Line> lines, String key, Format format) {
        return Portions.list(
                lines,
                line -> {
                    Anchor link = new Anchor(
                            "item/" + Links.encoded(line.sku().value()),
                            getTranslation(
                                    key,
                                    format.quantity(line.quantity()),
                                    line.name(),
                                    line.sku().value()));
                    link.setRouterIgnore(false);
                    return new ListItem(link);
                },
                UnorderedList::new);
    }
}
