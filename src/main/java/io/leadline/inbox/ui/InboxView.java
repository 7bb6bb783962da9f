package io.leadline.inbox.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Absences;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.identity.SavedFilters;
import io.leadline.identity.Users;
import io.leadline.identity.Whereabouts;
import io.leadline.inbox.BulkAction;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.EmptyState;
import io.leadline.shell.FilterMenu;
import io.leadline.shell.Grace;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The open tasks of the person who looks, all of them; the most urgent stand on the first page too. */
@StyleSheet("inbox.css")
@Route(value = "inbox", layout = MainLayout.class)
@Menu(order = 0, title = "inbox.title", icon = "vaadin:inbox")
@PermitAll
public class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle, Shortcut.Owner {

    /** As many as somebody may still look over before deciding on them together. */
    private static final int MOST_CHOSEN = 100;

    private final transient Inbox inbox;
    private final transient CurrentActor actor;
    private final transient Users users;
    private final transient Whereabouts whereabouts;
    private final transient TaskTexts texts;
    private final PageHeader header;
    private final FilterMenu saved;
    private final FilterBar filters;
    private final KindTabs kinds;
    private final TaskGrid grid;
    private final BulkBar bulk;
    private final transient Holders holders;
    private final Div empty = new Div();
    private final StandingIn standing;
    private transient InboxQuery query = InboxQuery.ALL.sorted(InboxAddress.FIRST, true);
    private long count;

    /** One row is chosen by its box; all that a filter leaves by one click, since a list without an end has no box for them. */
    private final Button all = new Button("", click -> chooseAll());

    InboxView(
            Inbox inbox,
            CurrentActor actor,
            Users users,
            Whereabouts whereabouts,
            SavedFilters savedFilters,
            BusinessClock clock,
            LeadlineI18N i18n,
            Live live,
            Grace grace,
            ObjectProvider<BulkAction> actions) {
        this.inbox = inbox;
        this.actor = actor;
        this.users = users;
        this.whereabouts = whereabouts;
        this.texts = new TaskTexts(i18n, actor.get(), clock);
        addClassNames("page", "inbox");
        saved = new FilterMenu(savedFilters, actor.get().id(), "inbox");
        header = new PageHeader(texts.text("inbox.title"), all, saved);
        all.setId("choose-all");
        standing = new StandingIn(texts, whereabouts, actor);
        filters = new FilterBar(texts, InboxQuery.Sort.of(actor.get()), Inbox.leads(actor.get()), this::go);
        kinds = new KindTabs(texts, kind -> go(query.ofKind(kind)));
        grid = new TaskGrid(texts, actor.get().purchases(), actor.get().organisation() != null);
        holders = new Holders(inbox, users, texts, actor, this::afterBulk);
        bulk = new BulkBar(texts, actions.orderedStream().toList(), inbox, grace, actor, this::afterBulk);
        bulk.add(
                new Button(texts.text("inbox.claim.do"), click -> holders.claim(grid.getSelectedItems())),
                new Button(texts.text("inbox.release.do"), click -> holders.release(grid.getSelectedItems())));
        if (Inbox.leads(actor.get())) {
            bulk.add(new Button(texts.text("inbox.reassign"), click -> reassign(grid.getSelectedItems())));
        }
        add(header, standing, filters, kinds, bulk, grid, empty);
        listen(live);
    }

    private void listen(Live live) {
        grid.parts(this::rows, () -> count);
        grid.addItemDoubleClickListener(click -> open(click.getItem()));
        grid.addItemClickListener(click -> {
            if ("card".equals(click.getColumn().getKey())
                    || "task".equals(click.getColumn().getKey())) {
                open(click.getItem());
            }
        });
        grid.addSelectionListener(change -> bulk.show(change.getAllSelectedItems()));
        grid.onKey(Key.ENTER, this::open);
        grid.onKey(Key.KEY_O, this::open);
        grid.onKey(Key.KEY_C, task -> holders.claim(Set.of(task)));
        grid.onKey(Key.KEY_U, task -> holders.release(Set.of(task)));
        grid.onKey(Key.KEY_X, this::choose);
        grid.onKey(Key.KEY_A, task -> bulk.runOnly());
        grid.onKey(Key.KEY_Z, task -> holders.undo());
        live.listen(this, "inbox", this::read);
        live.listen(this, "clock", this::read);
        live.listen(this, Absences.TOPIC, this::read);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        query = InboxAddress.read(saved.enter(entering)).askedBy(actor.get());
        filters.show(query);
        read();
    }

    /** Shows something else, and lets the address say so. */
    private void go(InboxQuery wanted) {
        query = wanted;
        saved.changed(InboxAddress.write(query));
        filters.show(query);
        grid.deselectAll();
        read();
    }

    private void read() {
        standing.show();
        Map<String, Long> counts = inbox.countByKind(query, actor.get());
        kinds.show(counts, query.kind());
        count = query.kind() == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(query.kind(), 0L);
        header.note(texts.text("inbox.count", count));
        all.setText(
                count > MOST_CHOSEN
                        ? texts.text("inbox.choose-first", MOST_CHOSEN)
                        : texts.text("inbox.choose-all", count));
        all.setVisible(query.kind() != null && count > 1);
        grid.refresh();
        grid.setVisible(count > 0);
        empty.removeAll();
        if (count == 0) {
            boolean filtered = !query.equals(
                    InboxQuery.ALL.sorted(InboxAddress.FIRST, true).askedBy(actor.get()));
            empty.add(new EmptyState(
                    filtered ? VaadinIcon.SEARCH : VaadinIcon.CHECK_CIRCLE,
                    texts.text(filtered ? "inbox.empty.filtered" : "inbox.empty.title"),
                    texts.text(
                            filtered
                                    ? "inbox.empty.filtered.text"
                                    : carries() ? "inbox.empty.carrier.text" : "inbox.empty.text")));
        }
    }

    /** Carriers have no tasks yet, and are told so instead of waiting. */
    private boolean carries() {
        return actor.get().roles().equals(Set.of(Role.LOGISTICS));
    }

    private List<InboxTask> rows(int offset, int limit) {
        return inbox.rows(query.page(offset, limit), actor.get());
    }

    private void open(InboxTask task) {
        if (!task.about().route().isBlank()) {
            UI.getCurrent().navigate(task.about().route());
        }
    }

    private void choose(InboxTask task) {
        if (grid.getSelectedItems().contains(task)) {
            grid.deselect(task);
        } else {
            grid.select(task);
        }
    }

    /** Without those that others work on, who would refuse them. */
    private void chooseAll() {
        List<InboxTask> rows = rows(0, MOST_CHOSEN);
        String me = actor.get().id();
        List<InboxTask> free = rows.stream()
                .filter(task -> task.claimedBy() == null || me.equals(task.claimedBy()))
                .toList();
        grid.asMultiSelect().select(free);
        if (free.size() < rows.size()) {
            Notice.refused(texts.text("inbox.choose-all.held", rows.size() - free.size()));
        }
    }

    private void reassign(Set<InboxTask> tasks) {
        new ReassignDialog(tasks, users, whereabouts.now(), texts, user -> holders.handTo(user, tasks)).open();
    }

    private void afterBulk() {
        grid.deselectAll();
        read();
    }

    @Override
    public String getPageTitle() {
        return texts.text("inbox.title");
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.of("j", "k", "enter", "x", "a", "c", "u", "z", "/")
                .map(key -> new Shortcut(key, texts.text("inbox.keys." + (key.equals("/") ? "slash" : key))))
                .toList();
    }
}
