package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderTerms;
import io.leadline.ordering.TermsBook;
import io.leadline.ordering.TermsWords;
import java.util.List;

/** Where an order goes and on which terms: as it was sent, or before that as it would be sent today. */
final class TermsPanel extends Div {

    TermsPanel(OrderContext context, TermsBook book) {
        OrderTerms terms = book.of(context.order());
        TermsWords words = new TermsWords(context.format().locale());
        addClassNames("card", "terms-panel");
        add(new H2(getTranslation("orders.terms")));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        List<String> address = words.address(terms);
        if (!address.isEmpty()) {
            fact(facts, "orders.terms.to", context.order().head().locationName() + ", " + String.join(", ", address));
        }
        fact(facts, "orders.terms.hours", terms.place().hours());
        fact(facts, "orders.terms.ask", terms.place().contact().shown());
        fact(facts, "orders.terms.delivery", terms.trade().delivery());
        // Money between the two companies is not the gate's business.
        if (context.prices()) {
            fact(facts, "orders.terms.payment", words.payment(terms));
        }
        if (!context.forSupplier()) {
            fact(facts, "orders.terms.supplier", terms.supplier().shown());
        }
        boolean sent = context.order().talk().number() != null;
        if (facts.getElement().getChildCount() == 0) {
            // Who cannot enter anything need not be told that nothing is there.
            setVisible(!context.forSupplier() && context.prices());
            add(quiet("orders.terms.none"));
            return;
        }
        add(facts, quiet(sent ? "orders.terms.fixed" : "orders.terms.today"));
    }

    private Paragraph quiet(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("secondary");
        return text;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }
}
