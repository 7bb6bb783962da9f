package io.leadline.quotations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.identity.Actor;
import io.leadline.quotations.Award;
import io.leadline.quotations.Comparison;
import io.leadline.quotations.LandedCost;
import io.leadline.quotations.Quotation;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.Quotations;
import io.leadline.quotations.RequestState;
import io.leadline.quotations.RequestStep;
import io.leadline.quotations.Wanted;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Links;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A request for quotation: for who buys whom it was asked, what they quote side by side, and what is decided; for a supplier what
 * it is asked and its own words. The same in the portal and by a mail's link.
 */
final class RequestPage extends Div {

    private static final int WORDS_SHOWN = 20;

    private final transient QuotationDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Supplier<Optional<QuotationRequest>> find;
    private final transient Runnable answered;
    private final transient Format format;
    private final KeptParts parts = new KeptParts();
    /** The managers' tasks that it listens for: they open a moment after the award. */
    private final Set<String> heard = new HashSet<>();

    RequestPage(QuotationDesk desk, Supplier<Actor> who, Supplier<Optional<QuotationRequest>> find, Runnable answered) {
        this.desk = desk;
        this.who = who;
        this.find = find;
        this.answered = answered;
        this.format = Format.of(who.get());
        addClassName("page");
        desk.live().listen(this, Quotations.TOPIC, this::show);
        show();
    }

    private void show() {
        Optional<QuotationRequest> found = find.get();
        if (getComponentCount() == 0) {
            add(
                    new PageHeader(found.map(one -> QuotationWords.title(this, one))
                                    .orElseGet(() -> getTranslation("quotations.one.none")))
                            .note(found.map(QuotationRequest::id).orElse("")),
                    parts);
        }
        parts.show(found.map(this::of).orElseGet(this::nothing), () -> "");
    }

    private List<KeptParts.Part> nothing() {
        return List.of(new KeptParts.Part(
                "none",
                "none",
                () -> new EmptyState(
                        VaadinIcon.ENVELOPE_OPEN,
                        getTranslation("quotations.one.none"),
                        getTranslation("quotations.one.none.text"))));
    }

    private List<KeptParts.Part> of(QuotationRequest request) {
        Actor actor = who.get();
        List<KeptParts.Part> shown = new ArrayList<>();
        shown.add(new KeptParts.Part("about", List.of(request.state(), request.deadline()), () -> about(request)));
        if (actor.purchases()) {
            company(request, actor, shown);
        } else {
            supplier(request, shown);
        }
        if (!request.steps().isEmpty()) {
            shown.add(new KeptParts.Part("steps", request.steps(), () -> steps(request)));
        }
        return shown;
    }

    private void company(QuotationRequest request, Actor actor, List<KeptParts.Part> shown) {
        shown.add(new KeptParts.Part("asked", request.quotations(), () -> asked(request)));
        List<Comparison.Row> rows = desk.comparison().rows(request, actor);
        if (!rows.isEmpty()) {
            shown.add(new KeptParts.Part("quotations", rows, () -> quotations(rows)));
        }
        if (request.state() == RequestState.DECIDING && !rows.isEmpty()) {
            shown.add(new KeptParts.Part(
                    "award-" + request.turn(),
                    List.of(request.mark(), rows),
                    () -> new AwardForm(request, rows, desk, who)));
        }
        if (request.state() == RequestState.APPROVING && heard.add(request.approveInteraction())) {
            desk.live().listen(this, "task:" + request.approveInteraction(), this::show);
        }
        if (desk.quotations().asksManagers(request)) {
            shown.add(new KeptParts.Part(
                    "approve-" + request.turn(),
                    List.of(request.awarded(), desk.quotations().hasRunOut(request)),
                    () -> new ApproveForm(request, desk, who)));
        }
        if (!request.awarded().isEmpty()) {
            shown.add(new KeptParts.Part(
                    "awarded", List.of(request.awarded(), request.state()), () -> awarded(request, true)));
        }
        if (!request.state().isOver()) {
            boolean running = request.takes(desk.clock().now());
            shown.add(new KeptParts.Part(
                    "course-" + request.round(),
                    List.of(
                            request.state(),
                            running,
                            running && request.silent().isEmpty()),
                    () -> new CourseForm(request, desk, who)));
        }
    }

    private void supplier(QuotationRequest request, List<KeptParts.Part> shown) {
        Optional<Quotation> last = request.current().stream().findFirst();
        last.ifPresent(word -> shown.add(new KeptParts.Part("own", word, () -> own(request, word))));
        if (!request.awarded().isEmpty()) {
            shown.add(new KeptParts.Part("awarded", request.awarded(), () -> awarded(request, false)));
        }
        if (request.takes(desk.clock().now())) {
            shown.add(new KeptParts.Part(
                    "quote-" + request.round(),
                    last.<Object>map(Quotation::at).orElse("none"),
                    () -> new QuoteForm(request, desk, who, answered)));
        }
    }

    private Component about(QuotationRequest request) {
        Div card = new Div(new H2(getTranslation("quotations.about")));
        card.addClassNames("card", "stacked");
        card.setId("about");
        Table<Wanted> table = new Table<>(getTranslation("quotations.about"));
        table.addColumn(Wanted::name)
                .setHeader(getTranslation("quotations.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(one -> one.sku().value())
                .setHeader(getTranslation("quotations.column.sku"))
                .setAutoWidth(true);
        table.addColumn(one -> QuotationWords.wanted(this, one, format))
                .setHeader(getTranslation("quotations.column.wanted"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("quotations.about"),
                one -> new RowCard(
                        new Span(one.name()), List.of(one.sku().value(), QuotationWords.wanted(this, one, format))));
        table.show(request.lines());
        card.add(
                table,
                new Paragraph(getTranslation(
                        "quotations.about.needed", format.date(request.neededOn()), request.locationName())),
                new Paragraph(getTranslation(
                        "quotations.about.deadline."
                                + (request.takes(desk.clock().now()) ? "open" : "over"),
                        format.dateTime(request.deadline()))),
                new Paragraph(getTranslation("quotations.about.by", request.askedByName())));
        if (!request.message().isBlank()) {
            card.add(new Paragraph("“" + request.message() + "”"));
        }
        Span state = new Span(getTranslation((who.get().purchases() ? "quotations.now." : "quotations.now-supplier.")
                + request.state().name()));
        state.setId("state");
        state.addClassName("strong");
        card.add(state);
        return card;
    }

    private Component asked(QuotationRequest request) {
        Table<QuotationRequest.Asked> table = new Table<>(getTranslation("quotations.asked"));
        table.addColumn(QuotationRequest.Asked::name)
                .setHeader(getTranslation("quotations.column.supplier"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(one -> word(request, one))
                .setHeader(getTranslation("quotations.column.said"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        table.cards(
                getTranslation("quotations.asked"),
                one -> new RowCard(new Span(one.name()), List.of(word(request, one))));
        table.show(request.suppliers());
        table.setId("asked");
        return new Div(new H2(getTranslation("quotations.asked")), table);
    }

    private String word(QuotationRequest request, QuotationRequest.Asked asked) {
        return request.last(asked.supplierId())
                .map(word -> getTranslation(
                        word.declines() ? "quotations.said.declined" : "quotations.said.quoted",
                        format.dateTime(word.at()),
                        word.note()))
                .orElseGet(() -> getTranslation("quotations.said.nothing"));
    }

    private Component quotations(List<Comparison.Row> rows) {
        String currency = desk.quotations().companyCurrency();
        Table<Comparison.Row> table = new Table<>(getTranslation("quotations.compared"));
        table.addColumn(row -> row.wanted().name())
                .setHeader(getTranslation("quotations.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(Comparison.Row::supplierName)
                .setHeader(getTranslation("quotations.column.supplier"))
                .setAutoWidth(true);
        table.addColumn(row -> landed(row, currency))
                .setHeader(getTranslation("quotations.column.landed"))
                .setAutoWidth(true);
        table.addColumn(row -> made(row, currency))
                .setHeader(getTranslation("quotations.column.made"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        table.addColumn(row -> QuotationWords.prices(row.quoted(), format))
                .setHeader(getTranslation("quotations.column.quoted"))
                .setAutoWidth(true);
        table.addColumn(row -> QuotationWords.lots(this, row.quoted(), format))
                .setHeader(getTranslation("quotations.column.lots"))
                .setAutoWidth(true);
        table.addColumn(this::arrives)
                .setHeader(getTranslation("quotations.column.arrives"))
                .setAutoWidth(true);
        table.addColumn(this::kept)
                .setHeader(getTranslation("quotations.column.kept"))
                .setAutoWidth(true);
        table.addColumn(this::valid)
                .setHeader(getTranslation("quotations.column.valid"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("quotations.compared"),
                row -> new RowCard(
                        new Span(row.supplierName() + " · " + row.wanted().name()),
                        List.of(
                                landed(row, currency),
                                made(row, currency),
                                QuotationWords.prices(row.quoted(), format),
                                QuotationWords.lots(this, row.quoted(), format),
                                arrives(row),
                                kept(row),
                                valid(row))));
        table.show(rows);
        table.setId("quotations");
        Paragraph how = new Paragraph(getTranslation("quotations.compared.how"));
        how.addClassName("secondary");
        return new Div(new H2(getTranslation("quotations.compared")), how, table);
    }

    private String landed(Comparison.Row row, String currency) {
        LandedCost cost = row.cost();
        if (cost == null) {
            return getTranslation("quotations.cost.no-rate", row.quoted().currency());
        }
        String each = format.unitPrice(QuotationWords.unit(cost.perUnit(), currency));
        return row.cheapest() ? getTranslation("quotations.cost.least", each) : each;
    }

    private String made(Comparison.Row row, String currency) {
        LandedCost cost = row.cost();
        return cost == null ? "" : QuotationWords.cost(this, cost, currency, format);
    }

    private String arrives(Comparison.Row row) {
        return getTranslation(
                row.late() ? "quotations.arrives.late" : "quotations.arrives", format.date(row.arrivesOn()));
    }

    private String kept(Comparison.Row row) {
        Double kept = row.kept();
        return kept == null
                ? getTranslation("quotations.kept.unknown")
                : getTranslation("quotations.kept", format.percent(kept, 0));
    }

    private String valid(Comparison.Row row) {
        var until = row.quotation().validUntil();
        return until == null
                ? ""
                : getTranslation(row.expired() ? "quotations.valid.over" : "quotations.valid", format.date(until));
    }

    private Component own(QuotationRequest request, Quotation word) {
        Div card = new Div(new H2(getTranslation(word.declines() ? "quotations.own.declined" : "quotations.own")));
        card.addClassNames("card", "stacked");
        card.setId("own");
        for (Wanted wanted : request.lines()) {
            word.of(wanted.sku())
                    .ifPresent(quoted -> card.add(new Paragraph(wanted.name()
                            + " · "
                            + QuotationWords.prices(quoted, format)
                            + " · "
                            + QuotationWords.lots(this, quoted, format))));
        }
        var until = word.validUntil();
        if (until != null) {
            card.add(new Paragraph(getTranslation("quotations.valid", format.date(until))));
        }
        if (!word.note().isBlank()) {
            card.add(new Paragraph("“" + word.note() + "”"));
        }
        Paragraph at = new Paragraph(getTranslation("quotations.own.at", word.byName(), format.dateTime(word.at())));
        at.addClassName("secondary");
        card.add(at);
        return card;
    }

    private Component awarded(QuotationRequest request, boolean company) {
        boolean done = request.state() == RequestState.AWARDED;
        Div card = new Div(new H2(getTranslation(
                !company ? "quotations.won" : done ? "quotations.awarded" : "quotations.awarded.waiting")));
        card.addClassNames("card", "stacked");
        card.setId("awarded");
        for (Award.Part part : request.awarded()) {
            String item = request.lines().stream()
                    .filter(line -> line.sku().equals(part.sku()))
                    .map(Wanted::name)
                    .findFirst()
                    .orElse(part.sku().value());
            if (!company) {
                card.add(new Paragraph(item));
                continue;
            }
            String supplier = request.suppliers().stream()
                    .filter(one -> one.supplierId().equals(part.supplierId()))
                    .map(QuotationRequest.Asked::name)
                    .findFirst()
                    .orElse(part.supplierId());
            Div line = new Div(new Span(getTranslation("quotations.awarded.part", item, supplier, part.rank()) + " "));
            if (done) {
                Anchor order = new Anchor(
                        "order-by-hand/" + Links.encoded(part.sku().value()) + "?supplier="
                                + Links.encoded(part.supplierId()) + "&location="
                                + Links.encoded(request.locationId()),
                        getTranslation("quotations.awarded.order"));
                order.setRouterIgnore(false);
                line.add(order);
            }
            card.add(line);
        }
        return card;
    }

    private Component steps(QuotationRequest request) {
        Div card = new Div(new H2(getTranslation("quotations.steps")));
        card.addClassNames("card", "stacked");
        card.setId("steps");
        for (RequestStep step :
                request.steps().reversed().stream().limit(WORDS_SHOWN).toList()) {
            Div said = new Div(new Span(QuotationWords.step(this, step, format)));
            if (!step.words().isBlank()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }
}
