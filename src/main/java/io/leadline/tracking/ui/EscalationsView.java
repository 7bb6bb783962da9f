package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.shared.Lapse;
import io.leadline.shared.Page;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeepsForms;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.PagePart;
import io.leadline.shell.SearchField;
import io.leadline.tracking.Aftermaths;
import io.leadline.tracking.DelayResult;
import io.leadline.tracking.DelayWatch;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.Escalations;
import io.leadline.tracking.WaysOut;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code escalations}: a board with a column for each level, what costs most on top; {@code ?order=O-1042} opens one beside
 * it, otherwise the dearest is open.
 */
@Route(value = "escalations", layout = MainLayout.class)
@Menu(title = "escalations.title", order = 15, icon = "vaadin:warning")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class EscalationsView extends Div implements BeforeEnterObserver, KeepsForms, HasDynamicTitle {

    private static final int MOST = 1_000;

    private static final String LAPSED = "arrivals?lapsed";

    private final transient Escalations escalations;
    private final transient WaysOut ways;
    private final transient PurchaseOrders orders;
    private final transient CurrentActor actor;
    private final transient List<PagePart> additions;
    private final PageHeader header;
    private final KeptParts cards = new KeptParts();
    private final SearchField filter = new SearchField();
    private final Span more = new Span();
    private final Anchor lapsed = new Anchor(LAPSED, "");
    private final Div accepted = new Div();
    private final Div resting = new Div();
    private final EscalationBoard board;
    private String opened = "";

    EscalationsView(
            Escalations escalations,
            WaysOut ways,
            PurchaseOrders orders,
            CurrentActor currentActor,
            Live live,
            List<PagePart> additions) {
        this.escalations = escalations;
        this.ways = ways;
        this.orders = orders;
        this.additions = additions;
        this.actor = currentActor;
        addClassNames("page", "escalations");
        header = new PageHeader(getTranslation("escalations.title"));
        if (Aftermaths.mayRead(currentActor.get())) {
            Anchor aftermath = new Anchor("what-came-of-it", getTranslation("aftermath.title"));
            aftermath.setRouterIgnore(false);
            header.badge(aftermath);
        }
        lapsed.setRouterIgnore(false);
        header.actions().add(lapsed);
        filter.setPlaceholder(getTranslation("orders.search"));
        filter.setAriaLabel(getTranslation("orders.search"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> refresh());
        board = new EscalationBoard(escalations, actor, this::refresh);
        cards.addClassName("escalation-detail");
        more.setText(getTranslation("escalations.more", MOST));
        more.addClassName("secondary");
        Div filters = new Div(filter);
        filters.addClassName("filters");
        Div both = new Div(new Div(board, more), cards);
        both.addClassName("escalation-both");
        add(header, filters, both, resting, accepted);
        live.listen(this, "escalations", this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        opened = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("order")
                .orElse("");
        refresh();
    }

    private void refresh() {
        LocalDate today = escalations.today();
        Page<Escalation> page = escalations.open(0, MOST, actor.get());
        List<Escalation> stored = page.rows().stream()
                .sorted(dearestFirst(today))
                .filter(this::isShown)
                .toList();
        Optional<Escalation> open = opened(stored);
        // What stands open is looked at before the board is drawn, so that both tell the same.
        Map<String, DelayWatch.Looked> looked = stored.stream()
                .filter(row -> open.filter(row::equals).isPresent() || cards.holds(row.id()))
                .collect(Collectors.toMap(Escalation::id, row -> escalations.look(row, actor.get())));
        List<Escalation> all = page.rows().stream()
                .map(row -> Optional.ofNullable(looked.get(row.id()))
                        .map(DelayWatch.Looked::escalation)
                        .orElse(row))
                .toList();
        List<Escalation> rows =
                all.stream().filter(this::isShown).sorted(dearestFirst(today)).toList();
        header.note(
                page.total() == 0
                        ? ""
                        : getTranslation(
                                "escalations.count",
                                page.total(),
                                EscalationBoard.sum(all, Format.of(actor.get()), this)));
        long gone = page.rows().stream()
                .filter(row -> Lapse.isOver(row.expectedDate(), today))
                .count();
        lapsed.setText(getTranslation("escalations.lapsed", gone));
        lapsed.setVisible(gone > 0);
        more.setVisible(page.total() > page.rows().size());
        accepted.removeAll();
        accepted.add(new AcceptedLate(orders.acceptedLate(30, actor.get()), Format.of(actor.get())));
        resting.removeAll();
        resting.add(new Resting(escalations.resting(actor.get()), Format.of(actor.get()), this::wake));
        board.show(rows, open.map(Escalation::id).orElse(""), today, Format.of(actor.get()));
        detail(rows, looked);
    }

    /** One that somebody types into is not filtered away. */
    private boolean isShown(Escalation row) {
        return matches(row) || cards.holds(row.id());
    }

    private static Comparator<Escalation> dearestFirst(LocalDate today) {
        return Comparator.comparing((Escalation row) -> row.weight(today))
                .reversed()
                .thenComparing(Escalation::openedAt);
    }

    private void wake(Escalation escalation) {
        if (escalations.wake(escalation.id(), actor.get()) instanceof DelayResult.Refused(Refusal why)) {
            Notice.refused(getTranslation(why.key()));
        } else {
            Notice.done(getTranslation("escalations.resting.woken"));
        }
    }

    private void detail(List<Escalation> rows, Map<String, DelayWatch.Looked> all) {
        List<KeptParts.Part> parts = new ArrayList<>();
        if (rows.isEmpty()) {
            parts.add(new KeptParts.Part(
                    "",
                    "",
                    () -> new EmptyState(
                            VaadinIcon.CHECK_CIRCLE,
                            getTranslation("escalations.empty.title"),
                            getTranslation("escalations.empty.text"))));
        }
        rows.forEach(row -> Optional.ofNullable(all.get(row.id()))
                .ifPresent(looked -> parts.add(new KeptParts.Part(
                        row.id(),
                        List.of(looked.escalation().content(), looked.lines()),
                        () -> new EscalationCard(
                                looked.escalation(),
                                looked.lines(),
                                escalations,
                                ways,
                                actor,
                                this::refresh,
                                holder(row))))));
        cards.show(parts, () -> "");
    }

    /** The one that was chosen, as long as it is there; else the dearest, which then stays open. */
    private Optional<Escalation> opened(List<Escalation> rows) {
        Optional<Escalation> chosen =
                rows.stream().filter(row -> row.orderId().equals(opened)).findFirst();
        if (chosen.isEmpty() && !rows.isEmpty()) {
            opened = rows.getFirst().orderId();
            return Optional.of(rows.getFirst());
        }
        return chosen;
    }

    private Stream<Component> holder(Escalation row) {
        String task = "task/" + row.interaction(Math.max(1, row.level()));
        return additions.stream()
                .map(addition -> addition.on(task, actor, this::refresh))
                .flatMap(Optional::stream);
    }

    private boolean matches(Escalation row) {
        String text = filter.getValue().strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || (row.orderName() + " " + row.orderId() + " " + row.supplierName() + " " + row.item())
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("escalations.title");
    }
}
