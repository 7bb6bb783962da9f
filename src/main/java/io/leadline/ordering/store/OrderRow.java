package io.leadline.ordering.store;

import io.leadline.ordering.NextStep;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.storage.Records;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An order's row in lists, kept beside the order so that a page of a list reads no whole orders: one for the company and one
 * for its supplier, made of what the supplier may know. Of one that another version kept in another form nothing is read.
 * Who changes what a row says, and not the form of it, writes a migration like {@link KeptRows}.
 *
 * @param summary late whatever day it is
 * @param awaitedUntil the day after which it is late in any case; null where nothing is awaited
 */
public record OrderRow(OrderSummary summary, @Nullable LocalDate awaitedUntil) {

    private static final Records<OrderRow> ROWS = new Records<>(OrderRow.class);

    private static final String FOR_COMPANY = "row";
    private static final String FOR_SUPPLIER = "supplierRow";

    private static final String FORM = "form";

    /** Where the row is kept that somebody of this supplier, or of the company, sees. */
    static String field(@Nullable String organisation) {
        return organisation == null ? FOR_COMPANY : FOR_SUPPLIER;
    }

    /** The rows of an order as they stand in its document: what its supplier has not heard of has none for it. */
    static Document all(PurchaseOrder order) {
        Document rows = new Document(FOR_COMPANY, of(order).written());
        return order.talk().number() == null
                ? rows
                : rows.append(FOR_SUPPLIER, of(order.forSupplier()).written());
    }

    private Document written() {
        return new Document(FORM, ROWS.form()).append(FOR_COMPANY, ROWS.write(this));
    }

    /** The row of an order's document that was read with this field; empty where it was not kept, or by another version. */
    static Optional<OrderRow> read(Document document, String field) {
        return Optional.ofNullable(document.get(field, Document.class))
                .filter(kept -> ROWS.form().equals(kept.getString(FORM)))
                .map(kept -> ROWS.read(kept.get(FOR_COMPANY, Document.class)));
    }

    /** Of an order as whoever asks may know it. */
    static OrderRow of(PurchaseOrder order) {
        boolean tracked = order.state().isTracked();
        LocalDate accepted = order.talk().acceptedDate();
        // As the board of escalations sees it: by line, and no later than the company itself wanted.
        boolean late = tracked
                && order.openLines().stream()
                        .anyMatch(line -> line.expectedDate().isAfter(line.borneUntil(line.needDate(), accepted)));
        return new OrderRow(
                new OrderSummary(
                        order.id(),
                        order.name(),
                        order.state(),
                        order.head().supplierId(),
                        order.head().supplierName(),
                        order.head().locationId(),
                        order.head().locationName(),
                        order.mainLine().name(),
                        order.lines().size(),
                        order.total(),
                        order.lines().stream()
                                .map(OrderLine::requestedDate)
                                .max(LocalDate::compareTo)
                                .orElseThrow(),
                        order.lines().stream().anyMatch(l -> l.promisedDate().isPresent())
                                ? order.expectedDate()
                                : null,
                        order.needDate(),
                        order.head().createdAt(),
                        order.state() == OrderState.SENT ? order.talk().answerBy() : null,
                        NextStep.of(order),
                        late),
                tracked
                        ? order.openLines().stream()
                                .map(line -> line.awaitedUntil(accepted))
                                .min(LocalDate::compareTo)
                                .orElse(null)
                        : null);
    }

    OrderSummary on(LocalDate today) {
        return awaitedUntil != null && awaitedUntil.isBefore(today) ? summary.late(true) : summary;
    }
}
