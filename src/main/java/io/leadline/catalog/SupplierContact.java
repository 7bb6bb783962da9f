package io.leadline.catalog;

import io.leadline.shared.Bounds;
import io.leadline.shared.MailAddress;
import java.util.Set;

/**
 * Somebody at a supplier whom to write to or to call. Who gets the orders is no duty here: that is whose address the supplier has.
 *
 * @param id unique within the supplier
 * @param email empty for none
 */
public record SupplierContact(String id, String name, String email, String phone, Set<Duty> duties) {

    public SupplierContact {
        name = name.strip();
        email = email.strip();
        phone = phone.strip();
        duties = Set.copyOf(duties);
        Bounds.NAME.require("The name of a contact", name);
        Bounds.NAME.require("The number of a contact", phone);
        if (id.isBlank() || !email.isEmpty() && !MailAddress.is(email)) {
            throw new IllegalArgumentException(
                    "A contact has an id and one mail address or none, this one has '" + id + "', '" + email + "'");
        }
    }
}
