package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.Outlooks;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.PagePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What suppliers were told of an item and what they commit to, on its page. */
@org.springframework.stereotype.Component
class OutlookOnItem implements PagePart {

    private static final String ITEM = "item/";

    private final Outlooks outlooks;

    OutlookOnItem(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(ITEM)) {
            return Optional.empty();
        }
        String sku = route.substring(ITEM.length());
        List<Outlook> found = outlooks.ofItem(sku, actor.get());
        return found.isEmpty() ? Optional.empty() : Optional.of(card(sku, found, actor.get()));
    }

    private static Component card(String sku, List<Outlook> found, Actor reader) {
        OutlookWords words = new OutlookWords(Format.of(reader));
        Div card = new Div(new H2(words.text("outlook.title")));
        card.addClassName("card");
        card.setId("item-outlook");
        for (Outlook outlook : found) {
            outlook.lines().stream()
                    .filter(line -> line.sku().equals(sku))
                    .forEach(line -> card.add(new Paragraph(
                            supplier(outlook), new Span(" · " + line.place() + ": " + told(outlook, line, words)))));
        }
        return card;
    }

    private static Anchor supplier(Outlook outlook) {
        Anchor supplier = new Anchor("outlook/" + Links.encoded(outlook.supplierId()), outlook.supplierName());
        supplier.setRouterIgnore(false);
        return supplier;
    }

    private static String told(Outlook outlook, OutlookLine line, OutlookWords words) {
        Commitment last = outlook.commitment();
        String expected = words.units(line.sum()) + " " + words.format().units(line.unit());
        if (last == null) {
            return words.text("outlook.item.asked", expected);
        }
        double said =
                last.line(line.key()).map(one -> OutlookWords.sum(one.weeks())).orElse(0.0);
        Gap gap = Gap.of(outlook).stream()
                .filter(one -> one.key().equals(line.key()))
                .findFirst()
                .orElse(null);
        return gap == null
                ? words.text("outlook.item.whole", words.units(said), expected)
                : words.text(
                        "outlook.item.short",
                        words.units(said),
                        expected,
                        words.units(gap.units()),
                        words.monday(outlook, gap.fromWeek()));
    }
}
