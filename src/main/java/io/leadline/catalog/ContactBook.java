package io.leadline.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask at a supplier, and when they are there, as the supplier says.
 *
 * @param contacts in the order in which they were entered
 * @param hours null where nobody said
 */
public record ContactBook(
        String supplierId,
        List<SupplierContact> contacts,
        @Nullable OfficeHours hours) {

    /** More than anybody would read. */
    public static final int MOST = 50;

    public ContactBook {
        contacts = List.copyOf(contacts);
        if (contacts.size() > MOST) {
            throw new IllegalArgumentException("Supplier " + supplierId + " names " + contacts.size() + " contacts");
        }
    }

    public static ContactBook empty(String supplierId) {
        return new ContactBook(supplierId, List.of(), null);
    }

    /** In place of the one with the same id, or as one more. */
    public ContactBook with(SupplierContact contact) {
        boolean known = contacts.stream().anyMatch(each -> each.id().equals(contact.id()));
        return new ContactBook(
                supplierId,
                known
                        ? contacts.stream()
                                .map(each -> each.id().equals(contact.id()) ? contact : each)
                                .toList()
                        : Stream.concat(contacts.stream(), Stream.of(contact)).toList(),
                hours);
    }

    public ContactBook without(String contactId) {
        return new ContactBook(
                supplierId,
                contacts.stream().filter(each -> !each.id().equals(contactId)).toList(),
                hours);
    }

    public ContactBook at(@Nullable OfficeHours newHours) {
        return new ContactBook(supplierId, contacts, newHours);
    }
}
