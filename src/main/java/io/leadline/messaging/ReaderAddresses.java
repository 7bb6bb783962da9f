package io.leadline.messaging;

import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where readers are written to now: what waited for one goes to the address of today, not to that of the day it was written. */
@Component
public class ReaderAddresses {

    private final ObjectProvider<Users> users;
    private final ObjectProvider<Suppliers> suppliers;

    private final ObjectProvider<ContactBooks> books;

    public ReaderAddresses(
            ObjectProvider<Users> users, ObjectProvider<Suppliers> suppliers, ObjectProvider<ContactBooks> books) {
        this.users = users;
        this.suppliers = suppliers;
        this.books = books;
    }

    /**
     * Empty for a supplier without an address and for an account that is closed.
     *
     * @param reader see {@link MailWishes#reader()}
     */
    public Optional<String> of(String reader) {
        return MailWishes.userIn(reader)
                .map(this::ofUser)
                .orElseGet(() -> MailWishes.supplierIn(reader).flatMap(this::ofSupplier))
                .filter(Mail::isAddress);
    }

    /**
     * Whether the supplier is reached there: the address of its orders, a contact that it named, or somebody who has an
     * account for it. A mail whose link acts for the supplier goes to no other.
     */
    public boolean belongsTo(String supplierId, String address) {
        Users people = users.getIfAvailable();
        ContactBooks known = books.getIfAvailable();
        return Stream.of(
                        ofSupplier(supplierId).stream(),
                        known == null
                                ? Stream.<String>empty()
                                : known.of(supplierId).contacts().stream().map(SupplierContact::email),
                        people == null
                                ? Stream.<String>empty()
                                : people.ofOrganisation(supplierId).stream().map(User::email))
                .flatMap(addresses -> addresses)
                .anyMatch(address.strip()::equalsIgnoreCase);
    }

    /** Where its orders go now; empty where it has no address. */
    Optional<String> ofOrders(String supplierId) {
        return ofSupplier(supplierId).filter(Mail::isAddress);
    }

    private Optional<String> ofUser(String id) {
        Users known = users.getIfAvailable();
        return known == null
                ? Optional.empty()
                : known.find(id).filter(User::active).map(User::email);
    }

    private Optional<String> ofSupplier(String id) {
        Suppliers known = suppliers.getIfAvailable();
        return known == null ? Optional.empty() : known.find(id).map(Supplier::email);
    }
}
