package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.Offer;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsEffect;
import io.leadline.partners.TermsEffects;
import io.leadline.partners.TermsResult;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import io.leadline.shell.Decision;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One proposal: what differs of each item, what it would mean, and the decision on it. */
final class DecideCard extends Div {

    private final transient TermsChange change;
    private final transient TermsChanges changes;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final transient Map<Sku, TermsEffect> effects;
    private final transient Map<Sku, Offer> inForce;

    /**
     * @param open whether the items are shown, and what they would mean; that is reckoned for nothing else
     * @param toggle shows them, or folds them up again
     */
    DecideCard(
            TermsChange change,
            String supplier,
            TermsChanges changes,
            TermsEffects reckoning,
            CurrentActor actor,
            boolean open,
            Runnable toggle) {
        this.change = change;
        this.changes = changes;
        this.actor = actor;
        this.format = Format.of(actor.get());
        boolean reckons = open && !change.isDecided();
        List<TermsEffect> reckoned = reckons ? reckoning.of(change) : List.of();
        this.effects = reckoned.stream().collect(Collectors.toMap(TermsEffect::sku, Function.identity(), (a, b) -> a));
        this.inForce = reckons ? changes.inForce(change, actor.get()) : Map.of();
        Anchor link = new Anchor("supplier/" + Links.encoded(change.supplierId()), supplier);
        Button fold = new Button(
                getTranslation(open ? "partners.decide.fold" : "partners.decide.look"), click -> toggle.run());
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        Div card = Rows.card(
                "decide-" + change.id(),
                getTranslation("partners.decide.of", supplier, format.date(change.validFrom())),
                link,
                Rows.quiet(getTranslation(
                        "partners.terms.proposal.by", change.askedByName(), format.dateTime(change.askedAt()))),
                fold);
        if (!change.note().isBlank()) {
            card.add(new Paragraph("“" + change.note() + "”"));
        }
        card.add(new Paragraph(sum(reckoned, reckoning)));
        if (open) {
            card.add(table(reckons));
        }
        if (reckons) {
            card.add(forAll());
        }
        add(card);
    }

    private String sum(List<TermsEffect> reckoned, TermsEffects reckoning) {
        String items = getTranslation("partners.decide.items", change.lines().size());
        List<Money> more = reckoning.totals(reckoned).stream()
                .filter(sum -> sum.amount().signum() != 0)
                .toList();
        return more.isEmpty()
                ? items
                : items + " "
                        + getTranslation(
                                "partners.decide.sum",
                                more.stream().map(format::money).collect(Collectors.joining(", ")));
    }

    /** @param reckons whether there is anything to say of what it means */
    private Table<TermsChange.Line> table(boolean reckons) {
        Table<TermsChange.Line> table = new Table<>(getTranslation("partners.decide.title"));
        table.addComponentColumn(this::item)
                .setHeader(getTranslation("partners.terms.item"))
                .setWidth("11rem")
                .setFlexGrow(2);
        table.addComponentColumn(this::differences)
                .setHeader(getTranslation("partners.decide.differs"))
                .setWidth("16rem")
                .setFlexGrow(3);
        table.addComponentColumn(this::meaning)
                .setHeader(getTranslation("partners.decide.means"))
                .setWidth("15rem")
                .setFlexGrow(3)
                .setVisible(reckons);
        table.addComponentColumn(this::word)
                .setHeader(getTranslation("partners.decide.word"))
                .setWidth("13rem")
                .setFlexGrow(0);
        table.cards(getTranslation("partners.terms.item"), this::card);
        table.setSelectionMode(com.vaadin.flow.component.grid.Grid.SelectionMode.NONE);
        table.show(change.lines());
        return table;
    }

    private RowCard card(TermsChange.Line line) {
        List<String> facts = new ArrayList<>(TermsWords.differences(this, line, format));
        if (!effects.isEmpty()) {
            facts.addAll(meanings(line));
        }
        RowCard card = new RowCard(item(line), facts);
        card.add(word(line));
        return card;
    }

    private Component item(TermsChange.Line line) {
        Div item = new Div(
                new Anchor("item/" + Links.encoded(line.sku().value()), line.name()),
                new Span(line.sku().value()));
        item.addClassNames("two-lines", "wrapping");
        return item;
    }

    private Component differences(TermsChange.Line line) {
        return lines(TermsWords.differences(this, line, format));
    }

    private Component meaning(TermsChange.Line line) {
        return lines(meanings(line));
    }

    private static Div lines(List<String> words) {
        Div all = new Div();
        all.addClassName("wrapping");
        words.forEach(word -> all.add(new Div(new Span(word))));
        return all;
    }

    private List<String> meanings(TermsChange.Line line) {
        TermsEffect effect = effects.get(line.sku());
        List<String> words = new ArrayList<>();
        if (effect == null || effect.unitsPerYear() == 0) {
            words.add(getTranslation("partners.decide.unplanned"));
        } else if (effect.perYear().amount().signum() != 0) {
            words.add(getTranslation(
                    effect.perYear().amount().signum() > 0 ? "partners.decide.dearer" : "partners.decide.cheaper",
                    format.money(effect.perYear()),
                    format.number(effect.unitsPerYear(), 0)));
        }
        if (effect != null
                && effect.reorderPoint() > 0
                && line.before().leadTimeDays() != line.offer().leadTimeDays()) {
            words.add(getTranslation(
                    "partners.decide.reorder",
                    format.number(effect.reorderPoint(), 0),
                    format.number(effect.reorderPointThen(), 0)));
        }
        Offer now = inForce.get(line.sku());
        if (now != null && !now.equals(line.before())) {
            words.add(getTranslation(
                    "partners.decide.now",
                    String.join(
                            "; ",
                            TermsWords.differences(
                                    this, new TermsChange.Line(line.name(), line.before(), now), format))));
        }
        if (effect != null && effect.openOrders() > 0) {
            words.add(
                    getTranslation("partners.decide.open", effect.openOrders(), format.number(effect.openUnits(), 0)));
        }
        return words;
    }

    private Component word(TermsChange.Line line) {
        Optional<TermsChange.Verdict> verdict = change.verdict(line.sku());
        if (verdict.isPresent()) {
            Div said = new Div(Rows.state(
                    getTranslation("partners.terms.word." + verdict.get().word().name()),
                    verdict.get().word() == TermsChange.Word.ACCEPTED ? "good" : "neutral"));
            said.add(Rows.quiet(" " + verdict.get().byName()));
            if (change.left().contains(line.sku())) {
                said.add(new Div(Rows.quiet(getTranslation("partners.decide.left"))));
            }
            return said;
        }
        List<Sku> one = List.of(line.sku());
        Button accept = new Button(getTranslation("partners.decide.accept"), click -> accept(one));
        accept.setAriaLabel(getTranslation("partners.decide.accept.of", line.name()));
        Button refuse = new Button(getTranslation("partners.decide.refuse"), click -> refuse(one));
        refuse.addThemeVariants(ButtonVariant.TERTIARY);
        refuse.setAriaLabel(getTranslation("partners.decide.refuse.of", line.name()));
        Div both = new Div(accept, refuse);
        both.addClassName("toolbar");
        return both;
    }

    private Div forAll() {
        List<Sku> open = change.open().stream().map(TermsChange.Line::sku).toList();
        Decision accept = new Decision(getTranslation("partners.decide.accept.all", open.size()), () -> accept(open));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.addClassName("accept-all");
        Decision refuse = new Decision(getTranslation("partners.decide.refuse.all"), () -> refuse(open));
        refuse.addClassName("refuse-all");
        Div all = new Div(accept, refuse);
        all.addClassName("toolbar");
        return all;
    }

    private void accept(List<Sku> skus) {
        tell(changes.accept(change.id(), skus, actor.get()));
    }

    private void refuse(List<Sku> skus) {
        new ReasonDialog(
                        "partners.decide.refusing",
                        reason -> tell(changes.refuse(change.id(), skus, reason, actor.get())))
                .open();
    }

    private void tell(TermsResult result) {
        switch (result) {
            case TermsResult.Done(TermsChange now) ->
                Notice.done(
                        now.isDecided()
                                ? getTranslation("partners.decide.done", format.date(now.validFrom()))
                                : getTranslation(
                                        "partners.decide.next", now.open().size()));
            case TermsResult.Repeated repeated -> Notice.done(getTranslation("partners.decide.repeated"));
            case TermsResult.Refused(TermsResult.Why why, List<Sku> about) ->
                Notice.refused(TermsWords.refused(this, why, about));
        }
    }
}
