package io.leadline.partners.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.partners.TouchedLine;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import java.util.List;

/** Lines that a closure touches, each with the way to its order. */
final class TouchedList extends Div {

    private static final int FEW = 12;

    TouchedList(String title, List<TouchedLine> touched, Format format) {
        addClassName("touched");
        Span head = new Span(title);
        head.addClassName("warn-text");
        UnorderedList list = new UnorderedList();
        touched.stream()
                .limit(FEW)
                .forEach(line -> list.add(new ListItem(
                        new Anchor("order/" + Links.encoded(line.order()), line.orderName()),
                        new Span(" " + line.item() + ", " + format.quantity(line.open(), line.unit()) + ", "
                                + getTranslation(
                                        line.promised() ? "partners.touched.promised" : "partners.touched.asked",
                                        format.date(line.day()))))));
        add(head, list);
        if (touched.size() > FEW) {
            add(Rows.quiet(getTranslation("partners.touched.more", touched.size() - FEW)));
        }
    }
}
