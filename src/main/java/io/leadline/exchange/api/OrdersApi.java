package io.leadline.exchange.api;

import io.leadline.identity.ApiKey;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.Promise;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Receipt;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Purchase orders with what was said and what came, only to be read. A supplier's key sees its own from when they were sent,
 * as the supplier does in the portal. Nobody's name stands in an answer.
 */
@ForPrograms
class OrdersApi {

    private static final String PATH = "/api/v1/orders";

    /** More promises than one line ever has. */
    private static final long LINE = 1_000_000;

    private final PurchaseOrders orders;

    OrdersApi(PurchaseOrders orders) {
        this.orders = orders;
    }

    record OrdersAnswer(List<OrderRow> orders, @Nullable String next) {}

    /** @param number what the supplier knows it by; null before it was sent */
    record OrderRow(
            String id,
            @Nullable String number,
            String state,
            String supplier,
            String location,
            Sum total,
            Instant createdAt,
            LocalDate expectedOn,
            long version) {}

    record Sum(BigDecimal amount, String currency) {}

    record OrderAnswer(
            String id,
            @Nullable String number,
            String state,
            String supplier,
            String location,
            Sum total,
            Instant createdAt,
            LocalDate expectedOn,
            long version,
            List<LineAnswered> lines) {}

    /**
     * @param neededOn null for a supplier
     * @param promisedOn null where nobody said a day
     * @param dropped whether nothing of it is expected any more
     */
    record LineAnswered(
            int line,
            String sku,
            String name,
            BigDecimal quantity,
            String unit,
            Sum unitPrice,
            LocalDate requestedOn,
            @Nullable LocalDate neededOn,
            @Nullable LocalDate promisedOn,
            BigDecimal received,
            BigDecimal damaged,
            boolean dropped) {}

    record AnswersAnswer(List<Answered> answers, @Nullable String next) {}

    /** @param insteadSku another item that the supplier offers in its place; null where it offers none */
    record Answered(
            int line,
            String sku,
            boolean refused,
            BigDecimal quantity,
            LocalDate on,
            Sum unitPrice,
            String note,
            List<Part> parts,
            @Nullable String insteadSku) {}

    record Part(BigDecimal quantity, LocalDate on) {}

    record PromisesAnswer(List<Promised> promises, @Nullable String next) {}

    /** @param kind such as {@code first} and {@code moved} */
    record Promised(int line, String sku, String kind, LocalDate on, Instant at, String reason) {}

    record ReceiptsAnswer(List<Received> receipts, @Nullable String next) {}

    /** @param corrects the delivery whose count was wrong; null for goods that came in */
    record Received(
            int delivery,
            int line,
            BigDecimal good,
            BigDecimal damaged,
            LocalDate on,
            Instant at,
            @Nullable Integer corrects,
            String deliveryNote,
            String batch,
            String bestBefore) {}

    @GetMapping(PATH)
    @Told(
            value = "Purchase orders, the latest first",
            query = {"cursor", "limit", "state", "supplier"})
    OrdersAnswer orders(@AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit", "state", "supplier");
        int limit = query.limit();
        Set<OrderState> states = query.choices("state", OrderState.class);
        List<PurchaseOrder> found = orders.madeBefore(
                query.cursor().map(OrdersApi::place).orElse(null),
                states,
                query.text("supplier").orElse(null),
                limit + 1,
                Callers.actor(key));
        Portion<PurchaseOrder> portion = Portion.of(found, limit, OrdersApi::place);
        return new OrdersAnswer(portion.each(OrdersApi::row), portion.next());
    }

    private static OrderStore.Made place(String cursor) {
        String[] parts = cursor.split(" ", 2);
        try {
            return new OrderStore.Made(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException noPlace) {
            throw Query.wrongCursor(Query.cursor(cursor));
        }
    }

    private static String place(PurchaseOrder order) {
        return order.head().createdAt().toEpochMilli() + " " + order.id();
    }

    @GetMapping(PATH + "/{id}")
    @Told("One purchase order with its lines")
    ResponseEntity<OrderAnswer> order(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        PurchaseOrder order = own(key, id);
        OrderRow row = row(order);
        return ResponseEntity.ok()
                .eTag("\"" + order.version() + "\"")
                .body(new OrderAnswer(
                        row.id(),
                        row.number(),
                        row.state(),
                        row.supplier(),
                        row.location(),
                        row.total(),
                        row.createdAt(),
                        row.expectedOn(),
                        row.version(),
                        order.lines().stream().map(line -> line(line, key)).toList()));
    }

    @GetMapping(PATH + "/{id}/answers")
    @Told(
            value = "What the supplier said last to each line, by line",
            query = {"cursor", "limit"})
    AnswersAnswer answers(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked) {
        PurchaseOrder order = own(key, id);
        Portion<Answered> portion = portion(
                asked,
                order.lines().stream()
                        .flatMap(line -> Stream.ofNullable(line.answer()).map(answer -> answered(line, answer))),
                Answered::line);
        return new AnswersAnswer(portion.rows(), portion.next());
    }

    @GetMapping(PATH + "/{id}/promises")
    @Told(
            value = "What was said about the days of each line, by line, the oldest first",
            query = {"cursor", "limit"})
    PromisesAnswer promises(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked) {
        PurchaseOrder order = own(key, id);
        List<Placed<Promised>> all = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            for (int i = 0; i < line.promises().size(); i++) {
                all.add(new Placed<>(
                        line.number() * LINE + i, promised(line, line.promises().get(i))));
            }
        }
        Portion<Placed<Promised>> portion = portion(asked, all.stream(), Placed::place);
        return new PromisesAnswer(portion.each(Placed::row), portion.next());
    }

    @GetMapping(PATH + "/{id}/receipts")
    @Told(
            value = "What came in, and by what a count was wrong, the oldest first",
            query = {"cursor", "limit"})
    ReceiptsAnswer receipts(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked) {
        PurchaseOrder order = own(key, id);
        List<Placed<Received>> all = new ArrayList<>();
        for (int i = 0; i < order.receipts().size(); i++) {
            all.add(new Placed<>(i, received(order.receipts().get(i))));
        }
        Portion<Placed<Received>> portion = portion(asked, all.stream(), Placed::place);
        return new ReceiptsAnswer(portion.each(Placed::row), portion.next());
    }

    private PurchaseOrder own(ApiKey key, String id) {
        return orders.find(id, Callers.actor(key)).orElseThrow(() -> ApiProblem.missing("order", id));
    }

    /** A row with its place, which stays when others are added. */
    private record Placed<T>(long place, T row) {}

    private static <T> Portion<T> portion(MultiValueMap<String, String> asked, Stream<T> all, ToLongFunction<T> place) {
        Query query = Query.of(asked, "cursor", "limit");
        long behind = query.cursor().map(OrdersApi::number).orElse(-1L);
        int limit = query.limit();
        List<T> found = all.filter(row -> place.applyAsLong(row) > behind)
                .sorted(Comparator.comparingLong(place))
                .limit(limit + 1L)
                .toList();
        return Portion.of(found, limit, row -> String.valueOf(place.applyAsLong(row)));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException noPlace) {
            throw Query.wrongCursor(Query.cursor(cursor));
        }
    }

    private static OrderRow row(PurchaseOrder order) {
        return new OrderRow(
                order.id(),
                order.talk().number(),
                Query.word(order.state()),
                order.head().supplierId(),
                order.head().locationId(),
                sum(order.total()),
                order.head().createdAt(),
                order.expectedDate(),
                order.version());
    }

    private static LineAnswered line(OrderLine line, ApiKey key) {
        return new LineAnswered(
                line.number(),
                line.sku().value(),
                line.name(),
                line.quantity().value(),
                line.unit(),
                sum(line.unitPrice()),
                line.requestedDate(),
                key.organisation() == null ? line.needDate() : null,
                line.promisedDate().orElse(null),
                line.received().value(),
                line.damaged().value(),
                line.dropped());
    }

    private static Answered answered(OrderLine line, LineAnswer answer) {
        LineAnswer.Substitute instead = answer.instead();
        return new Answered(
                line.number(),
                line.sku().value(),
                answer.refused(),
                answer.quantity().value(),
                answer.date(),
                sum(answer.unitPrice()),
                answer.note(),
                answer.parts().stream()
                        .map(part -> new Part(part.quantity().value(), part.date()))
                        .toList(),
                instead == null ? null : instead.sku().value());
    }

    private static Promised promised(OrderLine line, Promise promise) {
        return new Promised(
                line.number(),
                line.sku().value(),
                Query.word(promise.kind()),
                promise.date(),
                promise.at(),
                promise.reason());
    }

    private static Received received(Receipt receipt) {
        return new Received(
                receipt.delivery(),
                receipt.line(),
                receipt.good().value(),
                receipt.damaged().value(),
                receipt.on(),
                receipt.at(),
                receipt.isCorrection() ? receipt.corrects() : null,
                receipt.slip(),
                receipt.stamp().batch(),
                receipt.stamp().until().map(Objects::toString).orElse(""));
    }

    private static Sum sum(Money money) {
        return new Sum(money.amount(), money.currency());
    }
}
