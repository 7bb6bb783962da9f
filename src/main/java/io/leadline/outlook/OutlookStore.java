package io.leadline.outlook;

import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;

/** Where outlooks are kept: of each supplier any number, of which at most one is a draft and at most one is not replaced. */
public interface OutlookStore extends PendingCommands {

    /** @return false if there is one of this number */
    boolean add(Outlook outlook);

    /** @return false if it was changed since it was read */
    boolean save(Outlook outlook);

    Optional<Outlook> find(String id);

    /** Those of a supplier, newest first. */
    List<Outlook> newest(String supplierId, int limit);

    /** What a supplier would be told now. */
    Optional<Outlook> draft(String supplierId);

    /** The last that was released to a supplier before the one of a number. */
    Optional<Outlook> releasedBefore(String supplierId, int number);

    /** The last that were released to a supplier, newest first. */
    List<OutlookNote> released(String supplierId, int limit);

    /** The one of a supplier that counts, in short: read by first pages. */
    Optional<OutlookNote> note(String supplierId);

    /** Those that count and in which a gap was decided by an order. */
    List<Outlook> restingOn(String order);

    /** Those that count and have the item, by supplier. */
    List<Outlook> ofItem(String sku);

    /** Those that suppliers are asked about or have answered, of all suppliers, newest first. */
    List<OutlookNote> notes(int limit);
}
