package io.leadline.partners.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.partners.Offer;
import io.leadline.partners.OwnCapacity;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsResult;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.TextLine;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A supplier's own terms: changed in place, proposed together from a day on, and below what became of earlier proposals. */
@Route(value = "terms", layout = MainLayout.class)
@Menu(title = "partners.terms.title", order = 230, icon = "vaadin:tags")
@RolesAllowed(Role.Name.SUPPLIER)
@StyleSheet("home.css")
@StyleSheet("partners.css")
public class OwnTermsView extends Div {

    private static final int SHOWN = 20;

    private final transient TermsChanges changes;
    private final transient OwnCapacity capacity;
    private final transient Items items;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;

    public OwnTermsView(
            TermsChanges changes,
            OwnCapacity capacity,
            Items items,
            CurrentActor actor,
            BusinessClock clock,
            Live live) {
        this.changes = changes;
        this.capacity = capacity;
        this.items = items;
        this.actor = actor;
        this.clock = clock;
        addClassName("page");
        live.listen(this, TermsChanges.TOPIC, this::show);
        live.listen(this, "suppliers", this::show);
        show();
    }

    private void show() {
        removeAll();
        List<Offer> offers = changes.terms(actor.get()).stream().map(Offer::of).toList();
        List<TermsChange> proposals = changes.own(SHOWN, actor.get());
        List<TermsChange> unsettled = changes.unsettled(actor.get());
        Map<Sku, Item> known = known(offers);
        Map<Sku, String> names = known.values().stream().collect(Collectors.toMap(Item::sku, Item::name));
        CapacityCard weeks = new CapacityCard(capacity, names, clock.today(), actor);
        add(
                new PageHeader(getTranslation("partners.terms.title")).note(getTranslation("partners.terms.note")),
                new Proposing(offers, known, names, waiting(unsettled), coming(unsettled), weeks),
                weeks);
        if (!proposals.isEmpty()) {
            add(new ProposalList(proposals, changes, actor));
        }
    }

    private static Set<Sku> waiting(List<TermsChange> proposals) {
        return proposals.stream()
                .flatMap(change -> change.open().stream())
                .map(TermsChange.Line::sku)
                .collect(Collectors.toSet());
    }

    /** What is accepted and does not count yet, in words by item. */
    private Map<Sku, String> coming(List<TermsChange> unsettled) {
        Format format = Format.of(actor.get());
        Map<Sku, String> words = new HashMap<>();
        for (TermsChange change : unsettled) {
            change.accepted()
                    .forEach(line -> words.merge(
                            line.sku(),
                            getTranslation(
                                    "partners.terms.coming",
                                    format.date(change.validFrom()),
                                    String.join("; ", TermsWords.differences(this, line, format))),
                            (one, other) -> one + " " + other));
        }
        return words;
    }

    private Map<Sku, Item> known(List<Offer> offers) {
        return items.findAll(offers.stream().map(Offer::sku).toList()).stream()
                .collect(Collectors.toMap(Item::sku, Function.identity()));
    }

    /** The table, and what is said of all that is changed in it. */
    private final class Proposing extends Form {

        /** Given once, so that a second click proposes nothing twice. */
        private final String id = "TC-" + UUID.randomUUID().toString().substring(0, 13);

        private final OfferDrafts drafts = new OfferDrafts();
        private final OfferGrid grid;
        private final PriceBulk bulk;
        private final DateField from = new DateField(getTranslation("partners.terms.from"));
        private final TextLine note = new TextLine(Bounds.NOTE, getTranslation("partners.terms.words"));
        private final Span count = new Span();
        private final Decision send;

        Proposing(
                List<Offer> offers,
                Map<Sku, Item> known,
                Map<Sku, String> names,
                Set<Sku> waiting,
                Map<Sku, String> coming,
                CapacityCard weeks) {
            addClassName("offering");
            grid = new OfferGrid(
                    offers,
                    known,
                    waiting,
                    coming,
                    drafts,
                    Format.of(actor.get()),
                    this::typed,
                    now -> weeks.open(
                            now.sku(), names.getOrDefault(now.sku(), now.sku().value())));
            bulk = new PriceBulk(grid::raise, grid::takeBack);
            from.within(Bounds.ahead(clock.today()));
            from.setId("valid-from");
            note.addClassName("grow");
            send = new Decision(getTranslation("partners.terms.propose"), this::propose).sends(this);
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            send.setId("propose");
            count.addClassName("secondary");
            count.getElement().setAttribute("aria-live", "polite");
            Div foot = new Div(from, note, count, send);
            foot.addClassNames("toolbar", "offer-foot");
            add(drafts);
            if (!offers.isEmpty()) {
                add(bulk);
            }
            add(grid, foot);
            typed();
        }

        private void typed() {
            int changed = drafts.getValue().size();
            count.setText(getTranslation("partners.terms.count", changed));
            send.setEnabled(changed > 0);
            bulk.show(changed > 0);
        }

        private void propose() {
            Optional<String> wrong = grid.showWrong();
            if (wrong.isPresent()) {
                Notice.refused(getTranslation("partners.terms.wrong", wrong.get()));
                return;
            }
            if (from.isEmpty()) {
                from.setErrorMessage(getTranslation("partners.needed"));
                from.setInvalid(true);
                from.focus();
                return;
            }
            if (!Bounded.right(from, note)) {
                return;
            }
            switch (changes.propose(id, from.getValue(), drafts.getValue().values(), note.getValue(), actor.get())) {
                case TermsResult.Done(TermsChange change) -> sent(change);
                case TermsResult.Repeated(TermsChange change) -> sent(change);
                case TermsResult.Refused(TermsResult.Why why, List<Sku> about) ->
                    Notice.refused(TermsWords.refused(this, why, about));
            }
        }

        private void sent(TermsChange change) {
            clean();
            Notice.done(getTranslation("partners.terms.proposed", change.lines().size()));
            OwnTermsView.this.show();
        }
    }
}
