package io.leadline.messaging;

import io.leadline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as it is printed.
 *
 * @param revision counted from 1; a revision after the first says so on its face
 * @param locale the supplier's language
 * @param delivery where the goods go
 * @param terms on which it is delivered and paid
 * @param note remarks, below the lines
 */
public record PdfOrder(
        String number,
        int revision,
        LocalDate orderDate,
        LocalDate requestedDate,
        Party company,
        Party supplier,
        Party delivery,
        List<MailLine> lines,
        Money total,
        Locale locale,
        Terms terms,
        @Nullable String note) {

    /** A name with its address, contact and tax number, line by line. */
    public record Party(String name, List<String> lines) {

        public Party {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Each as it is printed; empty where nothing was agreed.
     *
     * @param delivery a word of Incoterms 2020 and its place
     */
    public record Terms(String delivery, String payment) {

        public static final Terms NONE = new Terms("", "");
    }

    public PdfOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || revision < 1) {
            throw new IllegalArgumentException("Order " + number + " revision " + revision + " has " + lines.size()
                    + " lines; a printed order has at least one and its revisions count from 1");
        }
    }
}
