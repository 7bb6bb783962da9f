package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;

/** Whom to ask at each supplier. */
public interface ContactBooks {

    /** Empty where the supplier has said nothing yet. */
    ContactBook of(String supplierId);

    /** A person's change, refused if the book is not what the person saw. */
    Edited<ContactBook> change(ContactBook seen, ContactBook changed, SavedBy by);
}
