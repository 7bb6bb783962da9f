package io.leadline.ordering.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;

/** What the documents of orders lack that an earlier version stored. */
final class EarlierOrders {

    private EarlierOrders() {}

    private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * No mail had come back, no change been asked for, nothing been given to others, no line could be split or left for later, no count corrected, no
     * delivery note kept, approvals neither.
     */
    static void complete(Document order) {
        Document talk = order.get("talk", Document.class);
        talk.putIfAbsent("bounces", List.of());
        talk.putIfAbsent("changes", List.of());
        talk.putIfAbsent("later", List.of());
        talk.putIfAbsent("follows", List.of());
        talk.getList("follows", Document.class).forEach(EarlierOrders::expense);
        order.get("log", Document.class).putIfAbsent("turns", List.of());
        for (Document line : order.getList("lines", Document.class)) {
            Document answer = line.get("answer", Document.class);
            if (answer != null) {
                answer.putIfAbsent("parts", List.of());
            }
        }
        for (Document receipt : order.getList("receipts", Document.class)) {
            receipt.putIfAbsent("corrects", 0);
            receipt.putIfAbsent("slip", "");
            receipt.computeIfAbsent("stamp", unused -> new Document("batch", ""));
        }
        order.computeIfAbsent("approvals", unused -> approvals(order));
        Document held = order.get("approvals", Document.class).get("held", Document.class);
        if (held != null) {
            held.putIfAbsent("follows", List.of());
            held.getList("follows", Document.class).forEach(EarlierOrders::expense);
        }
    }

    /** A cost of zero stood for one that nobody knew. */
    private static void expense(Document follow) {
        Document cost = (Document) follow.remove("cost");
        if (cost != null
                && cost.get("amount", Decimal128.class).bigDecimalValue().signum() != 0) {
            follow.put("expense", cost);
        }
    }

    /**
     * What was released stands for what was approved, and may grow as much as it may where nothing else is set. What came in
     * is not agreed while the delivery is in question.
     */
    private static Document approvals(Document order) {
        Document approvals = new Document("signatures", List.of())
                .append("buyersTurn", 1)
                .append("managersTurn", 1)
                .append("givenBack", 0)
                .append("answeredBy", answeredBy(order))
                .append("concluded", "")
                .append("earlier", true);
        if (order.get("talk", Document.class).get("number") == null) {
            return approvals;
        }
        boolean settled = !"IN_QUESTION".equals(order.getString("state"));
        BigDecimal value = BigDecimal.ZERO;
        List<Document> parts = new ArrayList<>();
        for (Document line : order.getList("lines", Document.class)) {
            BigDecimal units = settled ? number(line, "received") : BigDecimal.ZERO;
            if (!line.getBoolean("dropped")) {
                units = units.max(number(line, "quantity"));
            }
            if (units.signum() > 0) {
                Document price = line.get("unitPrice", Document.class);
                value = value.add(units.multiply(number(price, "amount")));
                parts.add(new Document("sku", line.get("sku"))
                        .append("quantity", new Document("value", new Decimal128(units)))
                        .append("unitPrice", price));
            }
        }
        String currency = order.get("head", Document.class).getString("currency");
        BigDecimal mayGrow = value.multiply(USUAL_PERCENT).divide(HUNDRED, MathContext.DECIMAL64);
        return approvals.append(
                "agreed",
                new Document("content", new Document("currency", currency).append("parts", parts))
                        .append("mayGrow", new Document("amount", new Decimal128(mayGrow)).append("currency", currency))
                        .append("by", List.of())
                        .append("at", order.get("head", Document.class).get("createdAt")));
    }

    private static String answeredBy(Document order) {
        return order.get("log", Document.class).getList("history", Document.class).reversed().stream()
                .filter(entry -> "ordering.history.answered".equals(entry.getString("key")))
                .map(entry -> entry.getString("actorId"))
                .findFirst()
                .orElse("");
    }

    private static BigDecimal number(Document document, String component) {
        Object value = document.get(component) instanceof Document inner ? inner.get("value") : document.get(component);
        return value instanceof Decimal128 decimal ? decimal.bigDecimalValue() : new BigDecimal(String.valueOf(value));
    }
}
