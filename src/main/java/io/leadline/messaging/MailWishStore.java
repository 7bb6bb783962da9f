package io.leadline.messaging;

import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;

/** Where is kept how readers want their mails. */
public interface MailWishStore {

    /** {@link MailWishes#none} of who has said nothing. */
    MailWishes of(String reader);

    Edited<MailWishes> change(MailWishes seen, MailWishes changed, SavedBy by);
}
