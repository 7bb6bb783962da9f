package io.leadline.catalog.ui;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shell.Found;
import io.leadline.shell.Links;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Suppliers by id or name; never for one of them. */
@Component
class FindSuppliers implements Found.Source {

    private final Suppliers suppliers;

    FindSuppliers(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public List<Found> find(String text, int most, Actor actor) {
        if (!actor.isAny(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN)) {
            return List.of();
        }
        String sought = text.toLowerCase(Locale.ROOT);
        return suppliers.all().stream()
                .filter(supplier -> words(supplier).contains(sought))
                .limit(most)
                .map(supplier -> new Found(
                        "catalog.suppliers.found",
                        supplier.name(),
                        supplier.id(),
                        "supplier/" + Links.encoded(supplier.id())))
                .toList();
    }

    private static String words(Supplier supplier) {
        return (supplier.id() + " " + supplier.name()).toLowerCase(Locale.ROOT);
    }
}
