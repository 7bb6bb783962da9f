package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.catalog.SupplierContact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contact in words. */
final class ContactWords {

    private ContactWords() {}

    static String reach(SupplierContact contact) {
        return Stream.of(contact.name().isEmpty() ? "" : contact.email(), contact.phone())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    static List<String> duties(Component page, SupplierContact contact, boolean orders) {
        return Stream.concat(
                        orders ? Stream.of(page.getTranslation("partners.duty.ORDERS")) : Stream.empty(),
                        contact.duties().stream()
                                .sorted()
                                .map(duty -> page.getTranslation("partners.duty." + duty.name())))
                .toList();
    }
}
