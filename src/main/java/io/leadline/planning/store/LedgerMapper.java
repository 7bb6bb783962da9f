package io.leadline.planning.store;

import io.leadline.ordering.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Ledger terms, money and quantities as planning's documents hold them: amounts as text, which keeps every digit. */
final class LedgerMapper {

    private LedgerMapper() {}

    static List<Document> write(List<LedgerTerm> terms) {
        return terms.stream()
                .map(term -> new Document("key", term.key())
                        .append("amount", term.amount().toString())
                        .append("facts", new Document(new LinkedHashMap<String, Object>(term.facts()))))
                .toList();
    }

    static List<LedgerTerm> terms(Document document, String field) {
        List<LedgerTerm> terms = new ArrayList<>();
        for (Document term : document.getList(field, Document.class, List.of())) {
            Map<String, String> facts = new LinkedHashMap<>();
            term.get("facts", Document.class).forEach((name, value) -> facts.put(name, String.valueOf(value)));
            terms.add(new LedgerTerm(term.getString("key"), Quantity.of(term.getString("amount")), facts));
        }
        return terms;
    }

    static String write(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    static Money money(Document document, String field) {
        String[] parts = document.getString(field).split(" ");
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }
}
