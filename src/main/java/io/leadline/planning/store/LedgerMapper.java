package io.leadline.planning.store;

import io.leadline.replenishment.Term;
import io.leadline.replenishment.TermReading;
import io.leadline.replenishment.TermWords;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Ledger terms, money and quantities as planning's documents hold them: amounts as text, which keeps every digit, and a
 * whole ledger as one text, a line for each term. No query looks into a ledger, and as documents in an array it would cost
 * a nightly run more than the planning.
 */
final class LedgerMapper {

    private static final String BETWEEN = "\t";
    private static final String END = "\n";

    private LedgerMapper() {}

    static String write(List<Term> terms) {
        StringBuilder text = new StringBuilder(400);
        for (Term term : terms) {
            text.append(plain(TermWords.kind(term))).append(BETWEEN).append(term.amount());
            TermWords.tell(
                    term,
                    (name, value) -> text.append(BETWEEN)
                            .append(plain(name))
                            .append(BETWEEN)
                            .append(plain(value)));
            text.append(END);
        }
        return text.toString();
    }

    /** What is between the parts cannot be in them. */
    private static String plain(String text) {
        return text.indexOf('\t') < 0 && text.indexOf('\n') < 0 ? text : text.replaceAll("[\t\n]", " ");
    }

    static List<Term> terms(Document document, String field) {
        if (!(document.get(field) instanceof String text)) {
            return writtenBefore(document, field);
        }
        List<Term> terms = new ArrayList<>();
        for (String line : text.split(END)) {
            if (!line.isEmpty()) {
                String[] parts = line.split(BETWEEN, -1);
                Map<String, String> facts = new HashMap<>();
                for (int i = 2; i + 1 < parts.length; i += 2) {
                    facts.put(parts[i], parts[i + 1]);
                }
                terms.add(term(parts[0], parts[1], facts));
            }
        }
        return terms;
    }

    /** Plans of the first version: the next run writes them anew. */
    private static List<Term> writtenBefore(Document document, String field) {
        List<Term> terms = new ArrayList<>();
        for (Document term : document.getList(field, Document.class, List.of())) {
            Map<String, String> facts = new HashMap<>();
            term.get("facts", Document.class).forEach((name, value) -> facts.put(name, String.valueOf(value)));
            terms.add(term(term.getString("key"), term.getString("amount"), facts));
        }
        return terms;
    }

    /** Earlier versions wrote the key of its text for the kind of a term. */
    private static Term term(String kind, String amount, Map<String, String> facts) {
        return TermReading.term(TermWords.kind(kind), Quantity.of(amount), facts);
    }

    static String write(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    static Money money(Document document, String field) {
        return money(document.getString(field));
    }

    static Money money(String text) {
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }
}
