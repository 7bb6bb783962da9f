package io.leadline.ordering;

import io.leadline.catalog.PaymentTerms;
import io.leadline.shared.Bundles;
import io.leadline.shared.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the terms of an order say in somebody's language: the same on its page, in its mail and on paper. */
public final class TermsWords {

    private final Locale locale;
    private final ResourceBundle texts;

    public TermsWords(Locale locale) {
        this.locale = locale;
        this.texts = Bundles.of("ordering", locale);
    }

    /** Line by line: address, hours, whom to ask. */
    public List<String> place(OrderTerms terms) {
        List<String> lines = new ArrayList<>(address(terms));
        if (!terms.place().hours().isEmpty()) {
            lines.add(text("ordering.terms.hours", terms.place().hours()));
        }
        if (terms.place().contact().isKnown()) {
            lines.add(text("ordering.terms.ask", terms.place().contact().shown()));
        }
        return lines;
    }

    public List<String> address(OrderTerms terms) {
        return terms.place()
                .address()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Empty where nothing was agreed. */
    public String payment(OrderTerms terms) {
        PaymentTerms payment = terms.trade().payment();
        if (payment == null) {
            return "";
        }
        String net = payment.days() == 0 ? text("ordering.terms.at-once") : text("ordering.terms.net", payment.days());
        return payment.hasDiscount()
                ? text("ordering.terms.discount", net, payment.discountPercent(), payment.discountDays())
                : net;
    }

    private String text(String key, Object... values) {
        return Sentence.of(texts.getString(key), locale, values);
    }
}
