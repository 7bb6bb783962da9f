package io.leadline.catalog.store;

import io.leadline.catalog.Contact;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Whom to call, within the document of a supplier or a location. */
final class ContactMapper {

    private ContactMapper() {}

    static Document write(Contact contact) {
        return new Document("name", contact.name()).append("phone", contact.phone());
    }

    /** What was stored before contacts were known has none. */
    static Contact read(@Nullable Document contact) {
        return contact == null ? Contact.NONE : new Contact(contact.get("name", ""), contact.get("phone", ""));
    }
}
