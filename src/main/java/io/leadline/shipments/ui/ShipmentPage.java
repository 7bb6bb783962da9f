package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shell.Folded;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Links;
import io.leadline.shell.PageHeader;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipment.Step;
import io.leadline.shipments.Shipments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One shipment: its papers, its lines, what was said; its supplier corrects and withdraws it here. No prices. */
final class ShipmentPage extends Div {

    private static final int WORDS_SHOWN = 30;

    private final transient ShipmentDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Supplier<Optional<Shipment>> find;
    private final transient Format format;
    private final PageHeader header = new PageHeader("");
    private final KeptParts parts = new KeptParts();

    ShipmentPage(ShipmentDesk desk, Supplier<Actor> who, Supplier<Optional<Shipment>> find) {
        this.desk = desk;
        this.who = who;
        this.find = find;
        this.format = Format.of(who.get());
        addClassName("page");
        add(header, parts);
        desk.live().listen(this, Shipments.TOPIC, this::show);
        show();
    }

    private void show() {
        find.get().ifPresent(one -> {
            header.setTitle(getTranslation("shipments.one", one.name()));
            header.note(getTranslation("shipments.one.note", one.supplierName(), one.locationName()));
            parts.show(of(one), () -> "");
        });
    }

    private List<KeptParts.Part> of(Shipment one) {
        List<KeptParts.Part> shown = new ArrayList<>();
        shown.add(new KeptParts.Part(
                "papers",
                List.of(
                        one.notice(),
                        one.state(),
                        one.arrivesOn(),
                        one.passed(),
                        desk.clock().today()),
                () -> papers(one)));
        if (one.isOpen() && who.get().is(Role.SUPPLIER)) {
            shown.add(new KeptParts.Part("correct", one.steps().size(), () -> correct(one)));
        }
        shown.add(new KeptParts.Part("way", one.steps().size(), () -> way(one)));
        if (one.state().isAhead() && Shipments.maySay(one, who.get())) {
            shown.add(new KeptParts.Part("milestone", one.passed(), () -> milestone(one)));
        }
        shown.add(new KeptParts.Part("lines", one.notice(), () -> lines(one)));
        shown.add(new KeptParts.Part("steps", one.steps().size(), () -> steps(one)));
        return shown;
    }

    private Component papers(Shipment one) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "shipments.shipped", format.date(one.notice().shippedOn()));
        fact(facts, "shipments.arrives", format.date(one.arrivesOn()));
        fact(facts, "shipments.milestone.passed", ShipmentWords.passed(this, one));
        fact(facts, "shipments.carrier", ShipmentWords.carrier(this, one));
        fact(facts, "shipments.contents", ShipmentWords.load(this, one));
        H2 title = new H2(getTranslation("shipments.papers"));
        title.add(ShipmentWords.badge(this, one, desk.clock().today()));
        Div card = new Div(title, facts);
        card.addClassNames("card", "stacked");
        card.setId("papers");
        return card;
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }

    private Component correct(Shipment one) {
        Button withdraw = new Button(
                getTranslation("shipments.withdraw"),
                click -> new ReasonDialog(
                                "shipments.withdraw",
                                reason -> ShipmentWords.tell(
                                        this,
                                        desk.shipments().withdraw(one.id(), reason, who.get()),
                                        "shipments.withdrawn"))
                        .open());
        withdraw.setId("withdraw");
        Div card = new Div(
                new Folded(
                        getTranslation("shipments.correct.open"),
                        () -> NoticeForm.correcting(one, desk, who, () -> {})),
                withdraw);
        card.addClassNames("card", "stacked");
        return card;
    }

    private Component way(Shipment one) {
        Div way = new Div(new H2(getTranslation("shipments.milestones")), MilestoneTable.of(this, one, format));
        way.setId("milestones");
        return way;
    }

    private Component milestone(Shipment one) {
        Div card = new Div(
                new Folded(getTranslation("shipments.milestone.open"), () -> new MilestoneForm(one, desk, who)));
        card.addClassNames("card", "stacked");
        return card;
    }

    private Component lines(Shipment one) {
        Table<Notice.Line> table = new Table<>(getTranslation("shipments.contents"));
        table.addComponentColumn(this::item)
                .setHeader(getTranslation("shipments.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addComponentColumn(this::order)
                .setHeader(getTranslation("shipments.column.order"))
                .setAutoWidth(true);
        table.addColumn(line -> format.quantity(line.quantity(), line.unit()))
                .setHeader(getTranslation("shipments.column.units"))
                .setAutoWidth(true);
        table.addColumn(Notice.Line::batch)
                .setHeader(getTranslation("shipments.batch"))
                .setAutoWidth(true);
        table.addColumn(this::bestBefore)
                .setHeader(getTranslation("shipments.best-before"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("shipments.contents"),
                line -> new RowCard(
                        item(line),
                        List.of(
                                line.orderName(),
                                format.quantity(line.quantity(), line.unit()),
                                line.batch(),
                                bestBefore(line))));
        table.show(one.notice().lines());
        return new Div(new H2(getTranslation("shipments.contents")), table);
    }

    private String bestBefore(Notice.Line line) {
        LocalDate day = line.bestBefore();
        return day == null ? "" : format.date(day);
    }

    private Component item(Notice.Line line) {
        Div cell = new Div(new Span(line.item()), new Span(line.sku().value()));
        cell.addClassName("two-lines");
        return cell;
    }

    /** Those who carry goods see no orders. */
    private Component order(Notice.Line line) {
        if (who.get().is(Role.LOGISTICS)) {
            return new Span(line.orderName());
        }
        Anchor link = new Anchor("order/" + Links.encoded(line.orderId()), line.orderName());
        link.setRouterIgnore(false);
        return link;
    }

    private Component steps(Shipment one) {
        Div card = new Div(new H2(getTranslation("shipments.steps")));
        card.addClassNames("card", "stacked");
        card.setId("steps");
        for (Step step : one.steps().reversed().stream().limit(WORDS_SHOWN).toList()) {
            Div said = new Div(new Span(ShipmentWords.step(this, step, format)));
            if (!step.words().isBlank() && !step.byName().isEmpty()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }
}
