package io.leadline.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.claims.Claim;
import io.leadline.claims.Claim.Item;
import io.leadline.claims.Claim.Offer;
import io.leadline.claims.Claim.Settlement;
import io.leadline.claims.Claim.State;
import io.leadline.claims.Claim.Step;
import io.leadline.claims.Claims;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Links;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One claim: what came otherwise, what was said, and whose turn it is; the same in the portal and by a mail's link. */
final class ClaimPage extends Div {

    private static final int WORDS_SHOWN = 30;

    private final transient ClaimDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Supplier<Optional<Claim>> find;
    private final transient Runnable answered;
    private final transient Format format;
    private final PageHeader header = new PageHeader("");
    private final KeptParts parts = new KeptParts();

    ClaimPage(ClaimDesk desk, Supplier<Actor> who, Supplier<Optional<Claim>> find, Runnable answered) {
        this.desk = desk;
        this.who = who;
        this.find = find;
        this.answered = answered;
        this.format = Format.of(who.get());
        addClassName("page");
        add(header, parts);
        desk.live().listen(this, Claims.TOPIC, this::show);
        show();
    }

    private void show() {
        find.get().ifPresent(claim -> {
            header.setTitle(getTranslation("claims.one"));
            header.note(ClaimWords.name(this, claim));
            parts.show(of(claim), () -> "");
        });
    }

    private List<KeptParts.Part> of(Claim claim) {
        Actor actor = who.get();
        List<KeptParts.Part> shown = new ArrayList<>();
        shown.add(new KeptParts.Part(
                "facts", List.of(claim.state(), claim.items(), claim.steps().size()), () -> facts(claim)));
        Settlement decided = claim.settlement();
        if (claim.awaitsSupplier() && actor.is(Role.SUPPLIER)) {
            shown.add(new KeptParts.Part(
                    "answer-" + claim.round(), claim.items(), () -> new AnswerClaimForm(claim, desk, who, answered)));
        } else if (claim.state() == State.ANSWERED && Claims.mayDecide(actor)) {
            shown.add(new KeptParts.Part(
                    "decide-" + claim.round(),
                    List.of(claim.items(), Optional.ofNullable(claim.offer())),
                    () -> new DecideClaimForm(claim, desk, who)));
        } else if (claim.state() == State.TO_CHECK && Claims.mayDecide(actor)) {
            shown.add(new KeptParts.Part("match", claim.items(), () -> new MatchClaimForm(claim, desk, who)));
        } else if (claim.state() == State.TO_CONFIRM && decided != null && Claims.mayConfirm(actor)) {
            shown.add(new KeptParts.Part(
                    "confirm-" + claim.round(), decided, () -> new ConfirmClaimForm(claim, decided, desk, who)));
        }
        shown.add(new KeptParts.Part("items", claim.items(), () -> items(claim)));
        shown.add(new KeptParts.Part("steps", claim.steps().size(), () -> steps(claim)));
        return shown;
    }

    private Component facts(Claim claim) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        Actor actor = who.get();
        fact(facts, "claims.fact.supplier", new Span(claim.supplierName()));
        Component order = new Span(claim.orderName());
        if (!actor.byLink()) {
            Anchor link = new Anchor("order/" + Links.encoded(claim.orderId()), claim.orderName());
            link.setRouterIgnore(false);
            order = link;
        }
        fact(facts, "claims.fact.order", order);
        if (!claim.shipmentName().isEmpty()) {
            fact(facts, "claims.fact.shipment", new Span(claim.shipmentName()));
        }
        fact(facts, "claims.fact.value", new Span(format.money(claim.value())));
        Offer offer = claim.offer();
        if (offer != null) {
            fact(
                    facts,
                    "claims.fact.offer",
                    new Span(
                            offer.way() == Claim.Way.NOTHING
                                    ? getTranslation("claims.disputed")
                                    : ClaimWords.way(this, offer.way(), offer.credit(), offer.day(), format)));
        }
        Settlement settled = claim.settlement();
        if (settled != null) {
            fact(
                    facts,
                    "claims.fact.settled",
                    new Span(ClaimWords.way(this, settled.way(), settled.credit(), settled.day(), format)));
        }
        H2 title = new H2(getTranslation("claims.facts"));
        title.add(ClaimWords.badge(this, claim));
        Div card = new Div(title, facts);
        card.addClassNames("card", "stacked");
        card.setId("claim-facts");
        return card;
    }

    private void fact(DescriptionList facts, String key, Component what) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(what));
    }

    private Component items(Claim claim) {
        Table<Item> table = new Table<>(getTranslation("claims.items"));
        table.addComponentColumn(this::item)
                .setHeader(getTranslation("claims.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(item -> ClaimWords.what(this, item, format))
                .setHeader(getTranslation("claims.column.what"))
                .setAutoWidth(true);
        table.addColumn(this::told)
                .setHeader(getTranslation("claims.column.told"))
                .setAutoWidth(true);
        table.addColumn(item -> format.quantity(item.counted(), item.unit()))
                .setHeader(getTranslation("claims.column.counted"))
                .setAutoWidth(true);
        table.addColumn(item -> format.money(item.value()))
                .setHeader(getTranslation("claims.column.value"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("claims.items"),
                item -> new RowCard(
                        item(item), List.of(ClaimWords.what(this, item, format), format.money(item.value()))));
        table.show(claim.items());
        return new Div(new H2(getTranslation("claims.items")), table);
    }

    private String told(Item item) {
        return item.told().isZero() ? "" : format.quantity(item.told(), item.unit());
    }

    private Component item(Item item) {
        Div cell = new Div(new Span(item.name()), new Span(item.sku().value()));
        cell.addClassName("two-lines");
        return cell;
    }

    private Component steps(Claim claim) {
        Div card = new Div(new H2(getTranslation("claims.steps")));
        card.addClassNames("card", "stacked");
        card.setId("claim-steps");
        for (Step step : claim.steps().reversed().stream().limit(WORDS_SHOWN).toList()) {
            Div said = new Div(new Span(ClaimWords.step(this, step, format)));
            if (!step.words().isBlank()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }
}
