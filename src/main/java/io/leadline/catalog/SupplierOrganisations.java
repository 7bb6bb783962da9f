package io.leadline.catalog;

import io.leadline.identity.Organisation;
import io.leadline.identity.Organisations;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The suppliers, as companies whose people may have accounts. */
@Component
class SupplierOrganisations implements Organisations {

    private final Suppliers suppliers;

    SupplierOrganisations(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public List<Organisation> first(int limit) {
        return suppliers.all().stream()
                .sorted(Comparator.comparing(Supplier::id))
                .limit(limit)
                .map(s -> new Organisation(s.id(), s.name(), s.language(), s.zone()))
                .toList();
    }
}
