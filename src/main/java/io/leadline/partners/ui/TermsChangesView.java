package io.leadline.partners.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsEffects;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code terms-changes}: what suppliers propose of prices, lead times, least quantities and multiples, with what it would mean;
 * accepted or refused item by item. {@code terms-changes?change=TC-1} puts one on top.
 */
@Route(value = "terms-changes", layout = MainLayout.class)
@Menu(title = "partners.decide.title", order = 205, icon = "vaadin:tags")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
@StyleSheet("home.css")
@StyleSheet("partners.css")
public class TermsChangesView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 25;
    private static final int SHOWN_DECIDED = 10;

    private final transient TermsChanges changes;
    private final transient TermsEffects effects;
    private final transient Suppliers suppliers;
    private final transient CurrentActor actor;
    private @Nullable String first;

    /** Those whose items are shown, by their ids. */
    private final Set<String> open = new HashSet<>();

    public TermsChangesView(
            TermsChanges changes, TermsEffects effects, Suppliers suppliers, CurrentActor actor, Live live) {
        this.changes = changes;
        this.effects = effects;
        this.suppliers = suppliers;
        this.actor = actor;
        addClassName("page");
        live.listen(this, TermsChanges.TOPIC, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        first = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("change")
                .orElse(null);
        String asked = first;
        open.clear();
        if (asked != null) {
            open.add(asked);
        } else {
            changes.undecided(1, actor.get()).forEach(change -> open.add(change.id()));
        }
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("partners.decide.title")).note(getTranslation("partners.decide.note")));
        List<TermsChange> waiting = new ArrayList<>(changes.undecided(SHOWN, actor.get()));
        String asked = first;
        if (asked != null) {
            changes.find(asked, actor.get()).ifPresent(change -> {
                waiting.removeIf(other -> other.id().equals(change.id()));
                waiting.addFirst(change);
            });
        }
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.TAGS,
                    getTranslation("partners.decide.none"),
                    getTranslation("partners.decide.none.text")));
        }
        waiting.forEach(change -> add(card(change)));
        List<TermsChange> decided = changes.decided(SHOWN_DECIDED, actor.get()).stream()
                .filter(change -> !change.id().equals(asked))
                .toList();
        if (!decided.isEmpty()) {
            add(new H2(getTranslation("partners.decide.decided")));
            decided.forEach(change -> add(card(change)));
        }
    }

    private DecideCard card(TermsChange change) {
        String name = suppliers.find(change.supplierId()).map(Supplier::name).orElse(change.supplierId());
        return new DecideCard(
                change, name, changes, effects, actor, open.contains(change.id()), now -> keep(change.id(), now));
    }

    /** So that a card is as it was when the page is read again. */
    private void keep(String id, boolean shown) {
        if (shown) {
            open.add(id);
        } else {
            open.remove(id);
        }
    }
}
