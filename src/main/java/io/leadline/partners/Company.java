package io.leadline.partners;

import io.leadline.catalog.Contact;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.OfficeHours;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as it looks after itself: how it is reached, and by whom. The address that orders go to is the supplier's own, so
 * that there is one truth of it; the contact who has this address is the one who gets them.
 */
public record Company(Supplier supplier, ContactBook book) {

    /** Of the contact that is known by the supplier's own address alone. */
    private static final String UNNAMED = "orders";

    public Company {
        if (!supplier.id().equals(book.supplierId())) {
            throw new IllegalArgumentException(
                    "The contacts of " + book.supplierId() + " are none of supplier " + supplier.id());
        }
    }

    /** Everybody, who gets the orders first. */
    public List<SupplierContact> contacts() {
        Stream<SupplierContact> unnamed = book.contacts().stream().anyMatch(this::getsOrders)
                        || supplier.email().isBlank()
                ? Stream.empty()
                : Stream.of(new SupplierContact(
                        UNNAMED,
                        supplier.contact().name(),
                        supplier.email(),
                        supplier.contact().phone(),
                        Set.of()));
        return Stream.of(
                        unnamed,
                        book.contacts().stream().filter(this::getsOrders),
                        book.contacts().stream().filter(contact -> !getsOrders(contact)))
                .flatMap(each -> each)
                .toList();
    }

    public Optional<SupplierContact> contact(String id) {
        return contacts().stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    public boolean getsOrders(SupplierContact contact) {
        return !contact.email().isEmpty() && contact.email().equalsIgnoreCase(supplier.email());
    }

    /** @param orders whether the orders go to this contact from now on */
    public Company with(SupplierContact contact, boolean orders) {
        return new Company(
                orders
                        ? supplier.reachedBy(
                                contact.email(),
                                new Contact(contact.name(), contact.phone()),
                                supplier.language(),
                                supplier.zone())
                        : supplier,
                book.with(contact));
    }

    public Company without(String contactId) {
        return new Company(supplier, book.without(contactId));
    }

    public Company working(Locale language, ZoneId zone, @Nullable OfficeHours hours) {
        return new Company(supplier.reachedBy(supplier.email(), supplier.contact(), language, zone), book.at(hours));
    }
}
