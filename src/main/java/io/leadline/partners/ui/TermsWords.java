package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.catalog.PriceBreak;
import io.leadline.partners.Offer;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsResult;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Proposed terms in words: only what differs, before and after. */
final class TermsWords {

    private static final int FEW = 3;

    private TermsWords() {}

    static List<String> differences(Component page, TermsChange.Line line, Format format) {
        Offer before = line.before();
        Offer then = line.offer();
        List<String> words = new ArrayList<>();
        if (!before.priceBreaks().equals(then.priceBreaks())) {
            words.add(price(page, before, then, format));
        }
        if (!before.moq().equals(then.moq())) {
            words.add(page.getTranslation(
                    "partners.terms.diff.moq", format.quantity(before.moq()), format.quantity(then.moq())));
        }
        if (!before.orderMultiple().equals(then.orderMultiple())) {
            words.add(page.getTranslation(
                    "partners.terms.diff.multiple",
                    format.quantity(before.orderMultiple()),
                    format.quantity(then.orderMultiple())));
        }
        if (before.leadTimeDays() != then.leadTimeDays()) {
            words.add(page.getTranslation("partners.terms.diff.leadTime", before.leadTimeDays(), then.leadTimeDays()));
        }
        return words;
    }

    private static String price(Component page, Offer before, Offer then, Format format) {
        String from = prices(page, before, format);
        String to = prices(page, then, format);
        BigDecimal was = before.priceBreaks().getFirst().unitPrice().amount();
        boolean several = before.priceBreaks().size() > 1 || then.priceBreaks().size() > 1;
        if (several || was.signum() == 0) {
            return page.getTranslation("partners.terms.diff.price", from, to);
        }
        BigDecimal is = then.priceBreaks().getFirst().unitPrice().amount();
        double share = is.subtract(was).doubleValue() / was.doubleValue();
        return page.getTranslation(
                "partners.terms.diff.price-by", from, to, (share > 0 ? "+" : "") + format.percent(share, 1));
    }

    /** All prices, each with the quantity from which on it holds. */
    static List<String> steps(Component page, Offer offer, Format format) {
        return offer.priceBreaks().stream()
                .map(priceBreak -> priceFrom(page, priceBreak, format))
                .toList();
    }

    private static String prices(Component page, Offer offer, Format format) {
        return offer.priceBreaks().size() == 1
                ? format.unitPrice(offer.priceBreaks().getFirst().unitPrice())
                : String.join(" · ", steps(page, offer, format));
    }

    private static String priceFrom(Component page, PriceBreak priceBreak, Format format) {
        return page.getTranslation(
                "catalog.terms.break", format.quantity(priceBreak.from()), format.unitPrice(priceBreak.unitPrice()));
    }

    static String refused(Component page, TermsResult.Why why, List<Sku> about) {
        String items = about.stream().limit(FEW).map(Sku::value).collect(Collectors.joining(", "))
                + (about.size() > FEW ? " …" : "");
        return page.getTranslation("partners.terms.refused." + why.name(), items);
    }
}
