package io.leadline.partners.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsResult;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import java.util.List;
import java.util.Optional;

/** What a supplier proposed, and what became of it. */
final class ProposalList extends Div {

    private static final int FEW = 8;

    private final transient TermsChanges changes;
    private final transient CurrentActor actor;
    private final transient Format format;

    ProposalList(List<TermsChange> proposals, TermsChanges changes, CurrentActor actor) {
        this.changes = changes;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("stacked");
        proposals.forEach(proposal -> add(card(proposal)));
    }

    private Div card(TermsChange change) {
        String day = format.date(change.validFrom());
        Div card = Rows.card(
                "proposal-" + change.id(),
                getTranslation("partners.terms.proposal", day),
                Rows.quiet(getTranslation(
                        "partners.terms.proposal.by", change.askedByName(), format.dateTime(change.askedAt()))));
        if (!change.isDecided()) {
            Button back = new Button(
                    getTranslation("partners.terms.withdraw"),
                    click -> new Question("partners.terms.withdrawing", day, () -> withdraw(change)).open());
            card.getChildren()
                    .findFirst()
                    .filter(Div.class::isInstance)
                    .map(Div.class::cast)
                    .ifPresent(head -> head.add(back));
        }
        UnorderedList list = new UnorderedList();
        change.lines().stream().limit(FEW).forEach(line -> list.add(item(change, line)));
        card.add(list);
        if (change.lines().size() > FEW) {
            card.add(Rows.quiet(
                    getTranslation("partners.touched.more", change.lines().size() - FEW)));
        }
        return card;
    }

    private ListItem item(TermsChange change, TermsChange.Line line) {
        Optional<TermsChange.Verdict> verdict = change.verdict(line.sku());
        Span state = verdict.map(said -> Rows.state(
                        getTranslation("partners.terms.word." + said.word().name()),
                        switch (said.word()) {
                            case ACCEPTED -> "good";
                            case REFUSED -> "bad";
                            case WITHDRAWN -> "neutral";
                        }))
                .orElseGet(() -> Rows.state(getTranslation("partners.terms.waits"), "info"));
        ListItem item = new ListItem(
                state,
                new Span(" " + line.name() + ": " + String.join("; ", TermsWords.differences(this, line, format))));
        verdict.filter(said -> !said.reason().isBlank())
                .ifPresent(said -> item.add(Rows.quiet(" “" + said.reason() + "”")));
        return item;
    }

    private void withdraw(TermsChange change) {
        switch (changes.withdraw(change.id(), actor.get())) {
            case TermsResult.Done done -> Notice.done(getTranslation("partners.terms.withdrawn"));
            case TermsResult.Repeated repeated -> Notice.done(getTranslation("partners.terms.withdrawn"));
            case TermsResult.Refused(TermsResult.Why why, var about) ->
                Notice.refused(TermsWords.refused(this, why, about));
        }
    }
}
