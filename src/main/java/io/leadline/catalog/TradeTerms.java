package io.leadline.catalog;

import io.leadline.shared.Bounds;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which delivery and payment terms a supplier delivers, beside its prices.
 *
 * @param word of Incoterms 2020; null where nothing was agreed
 * @param place that the word is said of, such as {@code Hamburg}; may be empty
 * @param payment null where nothing was agreed
 * @param changeDays until how many days before its delivery a line may be changed or cancelled without being asked for more;
 *     null where nothing was agreed
 */
public record TradeTerms(
        @Nullable Incoterm word,
        String place,
        @Nullable PaymentTerms payment,
        @Nullable Integer changeDays) {

    public static final TradeTerms NONE = new TradeTerms(null, "", null);

    public static final int MOST_CHANGE_DAYS = 365;

    public TradeTerms {
        place = place.strip();
        Bounds.NAME.require("The place of delivery terms", place);
        if (changeDays != null && (changeDays < 0 || changeDays > MOST_CHANGE_DAYS)) {
            throw new IllegalArgumentException(
                    "Changes are free until 0 to " + MOST_CHANGE_DAYS + " days before delivery, not " + changeDays);
        }
    }

    /** Of which nothing says until when an order may be changed. */
    public TradeTerms(@Nullable Incoterm word, String place, @Nullable PaymentTerms payment) {
        this(word, place, payment, null);
    }

    /** The last day on which a line that comes on that day may be changed or cancelled; empty where nothing was agreed. */
    public Optional<LocalDate> freeUntil(LocalDate delivery) {
        return Optional.ofNullable(changeDays).map(delivery::minusDays);
    }

    /** The word with its place, as in {@code FOB Hamburg}; empty where nothing was agreed. */
    public String delivery() {
        return word == null ? "" : (word.name() + " " + place).strip();
    }
}
