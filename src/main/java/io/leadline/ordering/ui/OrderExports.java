package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.Promise;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.LedgerTerm;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.NamedText;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The lists about orders as files, with the columns of the import format where there are such. */
final class OrderExports {

    private record LineOf(PurchaseOrder order, OrderLine line) {}

    private record TermOf(OrderLine line, LedgerTerm term) {}

    private record PromiseOf(OrderLine line, Promise promise) {}

    private OrderExports() {}

    private static final Set<String> MONEY = Set.of("value", "unit_price", "currency");

    /**
     * @param company whether a column says when the goods are needed, which no supplier sees
     * @param prices whether columns say what things cost
     */
    static ExportLinks orders(boolean company, boolean prices, Supplier<Stream<OrderSummary>> rows) {
        Stream<ExportColumn<OrderSummary>> columns = Stream.of(
                new ExportColumn<>("order", OrderSummary::name),
                new ExportColumn<>("supplier", OrderSummary::supplierId),
                new ExportColumn<>("location", OrderSummary::locationId),
                new ExportColumn<>("state", row -> row.state().name()),
                new ExportColumn<>("item", OrderSummary::item),
                new ExportColumn<>("lines", OrderSummary::lines),
                new ExportColumn<>("value", row -> row.total().amount()),
                new ExportColumn<>("currency", row -> row.total().currency()),
                new ExportColumn<>("requested_on", OrderSummary::requestedDate),
                new ExportColumn<>("promised_on", OrderSummary::promisedDate),
                new ExportColumn<>("created_at", OrderSummary::createdAt));
        Stream<ExportColumn<OrderSummary>> needed = company
                ? Stream.of(
                        new ExportColumn<>("needed_on", OrderSummary::needDate),
                        new ExportColumn<>("late", row -> row.late() ? "yes" : "no"))
                : Stream.empty();
        return new ExportLinks("orders", shown(Stream.concat(columns, needed).toList(), prices), rows);
    }

    static Div lines(OrderContext context) {
        PurchaseOrder order = context.order();
        List<ExportColumn<LineOf>> columns = List.of(
                new ExportColumn<>("order", row -> row.order().name()),
                new ExportColumn<>("line", row -> row.line().number()),
                new ExportColumn<>("supplier", row -> row.order().head().supplierId()),
                new ExportColumn<>("sku", row -> row.line().sku().value()),
                new ExportColumn<>("name", row -> row.line().name()),
                new ExportColumn<>(
                        "quantity_ordered", row -> row.line().quantity().value()),
                new ExportColumn<>("unit", row -> row.line().unit()),
                new ExportColumn<>("unit_price", row -> row.line().unitPrice().amount()),
                new ExportColumn<>("currency", row -> row.line().unitPrice().currency()),
                new ExportColumn<>("requested_on", row -> row.line().requestedDate()),
                new ExportColumn<>(
                        "first_promised_on", row -> row.line().firstPromise().orElse(null)),
                new ExportColumn<>(
                        "promised_on", row -> row.line().promisedDate().orElse(null)),
                new ExportColumn<>(
                        "quantity_received", row -> row.line().received().value()),
                new ExportColumn<>(
                        "quantity_damaged", row -> row.line().damaged().value()));
        return head(new ExportLinks(
                order.name() + "-lines",
                shown(columns, context.prices()),
                () -> order.lines().stream().map(line -> new LineOf(order, line))));
    }

    static Div arithmetic(OrderContext context) {
        List<ExportColumn<TermOf>> columns = List.of(
                new ExportColumn<>("line", row -> row.line().number()),
                new ExportColumn<>("sku", row -> row.line().sku().value()),
                new ExportColumn<>("amount", row -> row.term().amount().value()),
                new ExportColumn<>(
                        "because",
                        row -> NamedText.of(row.term().key(), row.term().facts(), context.format())));
        PurchaseOrder order = context.order();
        return head(new ExportLinks(
                order.name() + "-arithmetic",
                columns,
                () -> order.lines().stream()
                        .flatMap(line -> line.because().stream().map(term -> new TermOf(line, term)))));
    }

    static Div history(OrderContext context) {
        List<ExportColumn<HistoryEntry>> columns = List.of(
                new ExportColumn<>("at", HistoryEntry::at),
                new ExportColumn<>("who", HistoryEntry::actorName),
                new ExportColumn<>("what", row -> NamedText.of(row.key(), row.facts(), context.format())));
        PurchaseOrder order = context.order();
        return head(new ExportLinks(order.name() + "-history", columns, () -> order.log().history().stream()));
    }

    static Div promises(OrderContext context) {
        List<ExportColumn<PromiseOf>> columns = List.of(
                new ExportColumn<>("line", row -> row.line().number()),
                new ExportColumn<>("sku", row -> row.line().sku().value()),
                new ExportColumn<>("kind", row -> row.promise().kind().name()),
                new ExportColumn<>("date", row -> row.promise().date()),
                new ExportColumn<>("said_at", row -> row.promise().at()),
                new ExportColumn<>("said_by", row -> row.promise().by()),
                new ExportColumn<>("reason", row -> row.promise().reason()));
        PurchaseOrder order = context.order();
        return head(new ExportLinks(
                order.name() + "-promises",
                columns,
                () -> order.lines().stream()
                        .flatMap(line -> line.promises().stream().map(promise -> new PromiseOf(line, promise)))));
    }

    static Div mails(OrderContext context, List<MailSummary> rows) {
        List<ExportColumn<MailSummary>> columns = List.of(
                new ExportColumn<>("title", MailSummary::title),
                new ExportColumn<>("to", MailSummary::to),
                new ExportColumn<>("state", row -> row.state().name()),
                new ExportColumn<>("queued_at", MailSummary::queuedAt),
                new ExportColumn<>("sent_at", MailSummary::sentAt),
                new ExportColumn<>("opened_at", MailSummary::openedAt),
                new ExportColumn<>("answered_at", MailSummary::answeredAt));
        return head(new ExportLinks(context.order().name() + "-mails", columns, rows::stream));
    }

    private static <T> List<ExportColumn<T>> shown(List<ExportColumn<T>> columns, boolean prices) {
        return columns.stream()
                .filter(column -> prices || !MONEY.contains(column.name()))
                .toList();
    }

    /** Says beside the links what they are of, where several stand together. */
    static Div of(String what, Div links) {
        links.getElement().setAttribute("data-of", what);
        return links;
    }

    private static Div head(ExportLinks links) {
        Div head = new Div(links);
        head.addClassName("list-head");
        return head;
    }
}
