package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.Offer;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsEffect;
import io.leadline.partners.TermsEffects;
import io.leadline.partners.TermsResult;
import io.leadline.shared.Sku;
import io.leadline.shell.Decision;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One proposal: what differs of each item, what it would mean, and the decision on it. */
final class DecideCard extends Div {

    private final transient TermsChange change;
    private final transient TermsChanges changes;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final transient TermsEffects reckoning;
    private final transient Map<Sku, TermsEffect> effects = new HashMap<>();
    private final transient Map<Sku, Offer> inForce = new HashMap<>();
    private final Div body = new Div();
    private boolean shown;

    /**
     * @param open whether the items are shown, and what they would mean; that is reckoned for nothing else
     * @param folded told when they are shown, or folded up again
     */
    DecideCard(
            TermsChange change,
            String supplier,
            TermsChanges changes,
            TermsEffects reckoning,
            CurrentActor actor,
            boolean open,
            Consumer<Boolean> folded) {
        this.change = change;
        this.changes = changes;
        this.actor = actor;
        this.reckoning = reckoning;
        this.format = Format.of(actor.get());
        Anchor link = new Anchor("supplier/" + Links.encoded(change.supplierId()), supplier);
        Div card = Rows.card(
                "decide-" + change.id(),
                new H2(link, new Span(getTranslation("partners.decide.from", format.date(change.validFrom())))),
                Rows.quiet(getTranslation(
                        "partners.terms.proposal.by", change.askedByName(), format.dateTime(change.askedAt()))),
                fold(open, folded));
        if (!change.note().isBlank()) {
            card.add(new Paragraph("“" + change.note() + "”"));
        }
        body.addClassName("stacked");
        card.add(body);
        show(open);
        add(card);
    }

    private Button fold(boolean open, Consumer<Boolean> folded) {
        Button fold = new Button();
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        name(fold, open);
        fold.addClickListener(click -> {
            show(!shown);
            name(fold, shown);
            folded.accept(shown);
        });
        return fold;
    }

    private void name(Button fold, boolean open) {
        fold.setText(getTranslation(open ? "partners.decide.fold" : "partners.decide.look"));
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void show(boolean open) {
        shown = open;
        boolean reckons = open && !change.isDecided();
        List<TermsEffect> reckoned = reckons ? reckoning.of(change) : List.of();
        effects.clear();
        reckoned.forEach(effect -> effects.put(effect.sku(), effect));
        inForce.clear();
        inForce.putAll(reckons ? changes.inForce(change, actor.get()) : Map.of());
        body.removeAll();
        body.add(new Paragraph(sum(reckoned)));
        if (open) {
            body.add(table(reckons));
        }
        if (reckons) {
            body.add(forAll());
        }
    }

    private String sum(List<TermsEffect> reckoned) {
        String items = getTranslation("partners.decide.items", change.lines().size());
        String more = change.isDecided()
                ? getTranslation(
                        "partners.decide.accepted",
                        change.accepted().size(),
                        change.lines().size())
                : EffectWords.sum(this, TermsEffects.totals(reckoned), format);
        return more.isEmpty() ? items : items + " " + more;
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
        return EffectWords.of(this, line, effects.get(line.sku()), inForce.get(line.sku()), format);
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
