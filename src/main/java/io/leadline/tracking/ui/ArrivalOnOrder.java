package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.scorecard.arrival.ArrivalLaw;
import io.leadline.shell.Format;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import io.leadline.tracking.ExpectedArrivals;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/** When what is open of an order will be here, by how such promises were kept before. */
@org.springframework.stereotype.Component
@Order(35)
class ArrivalOnOrder implements PagePart {

    private static final String ORDER = "order/";

    private final ExpectedArrivals arrivals;

    ArrivalOnOrder(ExpectedArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        Actor reader = actor.get();
        if (!route.startsWith(ORDER)) {
            return Optional.empty();
        }
        return arrivals.awaited(route.substring(ORDER.length()), reader)
                .flatMap(awaited -> awaited.lines().stream()
                        .limit(Portions.SIZE)
                        .flatMap(line -> arrivals.coming(awaited, line, reader).stream())
                        .findFirst()
                        .map(known -> card(awaited, known.law(), actor, Format.of(reader))));
    }

    private Div card(ExpectedArrivals.Awaited awaited, ArrivalLaw known, Supplier<Actor> actor, Format format) {
        Div card = new Div();
        card.addClassNames("card", "stacked");
        card.setId("coming");
        Paragraph about = new Paragraph(card.getTranslation("escalations.coming.about", known.lines()));
        about.addClassName("quiet");
        card.add(
                new H2(card.getTranslation("escalations.coming.title")),
                new Portions<>(awaited.lines(), line -> row(awaited, line, actor.get(), format), "late-lines"),
                about);
        return card;
    }

    private Div row(ExpectedArrivals.Awaited awaited, OrderLine line, Actor reader, Format format) {
        Div row = new Div();
        row.addClassName("late-line");
        Span name = new Span(line.name());
        name.addClassName("strong");
        row.add(name);
        arrivals.coming(awaited, line, reader).ifPresent(coming -> {
            ArrivalLaw law = coming.law();
            Span days = new Span(row.getTranslation(
                    "escalations.coming.days",
                    format.date(coming.promised()),
                    format.date(law.by(0.5)),
                    format.date(law.by(0.8)),
                    format.date(law.by(0.95))));
            Span late = new Span(row.getTranslation(
                    "escalations.coming.late",
                    format.percent(law.after(coming.until()), 0),
                    format.date(coming.until())));
            row.add(days, late);
        });
        return row;
    }
}
