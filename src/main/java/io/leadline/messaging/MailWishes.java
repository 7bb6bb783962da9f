package io.leadline.messaging;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one reader, a user or a supplier, wants to be written to.
 *
 * @param reader see {@link #ofUser} and {@link #ofSupplier}
 * @param ways for the groups in which it is not {@link MailWay#SINGLE}
 * @param hours when the reader works; digests come when a working day begins
 * @param onlyThen whether single mails wait for working hours, too
 */
public record MailWishes(String reader, Map<MailGroup, MailWay> ways, MailHours hours, boolean onlyThen) {

    private static final String USER = "user:";
    private static final String SUPPLIER = "supplier:";

    public MailWishes {
        Map<MailGroup, MailWay> said = new EnumMap<>(MailGroup.class);
        ways.forEach((group, way) -> {
            if (!group.ways().contains(way)) {
                throw new IllegalArgumentException("Mails of " + group + " cannot be " + way);
            }
            if (way != MailWay.SINGLE) {
                said.put(group, way);
            }
        });
        ways = Map.copyOf(said);
    }

    /** Who has said nothing gets each mail at once. */
    public static MailWishes none(String reader) {
        return new MailWishes(reader, Map.of(), MailHours.USUAL, false);
    }

    public static String ofUser(String userId) {
        return USER + userId;
    }

    public static String ofSupplier(String supplierId) {
        return SUPPLIER + supplierId;
    }

    /** The user that such a name of a reader stands for. */
    public static Optional<String> userIn(String reader) {
        return after(USER, reader);
    }

    /** The supplier that such a name of a reader stands for. */
    public static Optional<String> supplierIn(String reader) {
        return after(SUPPLIER, reader);
    }

    private static Optional<String> after(String kind, String reader) {
        return reader.startsWith(kind) ? Optional.of(reader.substring(kind.length())) : Optional.empty();
    }

    public MailWay way(MailGroup group) {
        return ways.getOrDefault(group, MailWay.SINGLE);
    }
}
