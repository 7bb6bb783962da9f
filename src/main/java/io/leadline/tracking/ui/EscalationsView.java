package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeepsForms;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.PagePart;
import io.leadline.shell.SearchField;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.Escalations;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code escalations}: the manager's board, the highest level first and then the longest waiting. */
@Route(value = "escalations", layout = MainLayout.class)
@Menu(title = "escalations.title", order = 15, icon = "vaadin:warning")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class EscalationsView extends Div implements KeepsForms, HasDynamicTitle {

    private static final int AT_ONCE = 30;

    private final transient Escalations escalations;
    private final transient PurchaseOrders orders;
    private final transient CurrentActor actor;
    private final transient List<PagePart> additions;
    private final PageHeader header;
    private final KeptParts cards = new KeptParts();
    private final SearchField filter = new SearchField();
    private final Button more = new Button();
    private final Div accepted = new Div();
    private int shown = AT_ONCE;

    EscalationsView(
            Escalations escalations,
            PurchaseOrders orders,
            CurrentActor currentActor,
            Live live,
            List<PagePart> additions) {
        this.escalations = escalations;
        this.orders = orders;
        this.additions = additions;
        this.actor = currentActor;
        addClassName("page");
        header = new PageHeader(getTranslation("escalations.title"));
        filter.setPlaceholder(getTranslation("orders.search"));
        filter.setAriaLabel(getTranslation("orders.search"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> refresh());
        cards.addClassName("cards");
        more.setText(getTranslation("escalations.more"));
        more.addClickListener(click -> {
            shown += AT_ONCE;
            refresh();
        });
        Div filters = new Div(filter);
        filters.addClassName("filters");
        add(header, filters, cards, more, accepted);
        live.listen(this, "escalations", this::refresh);
        refresh();
    }

    private void refresh() {
        Page<Escalation> page = escalations.open(0, Math.min(shown, 1000), actor.get());
        // A card that somebody types into is not filtered away.
        List<Escalation> rows = page.rows().stream()
                .filter(row -> matches(row) || cards.holds(row.id()))
                .toList();
        header.note(page.total() == 0 ? "" : getTranslation("escalations.count", page.total(), atStake(page.rows())));
        more.setVisible(page.total() > page.rows().size());
        accepted.removeAll();
        accepted.add(new AcceptedLate(orders.acceptedLate(AT_ONCE, actor.get()), Format.of(actor.get())));
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
        rows.forEach(row -> parts.add(new KeptParts.Part(
                row.id(), row, () -> new EscalationCard(row, escalations, actor, this::refresh, holder(row)))));
        cards.show(parts, () -> "");
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

    private String atStake(List<Escalation> rows) {
        Map<String, Money> byCurrency = rows.stream()
                .map(Escalation::atStake)
                .collect(Collectors.toMap(Money::currency, money -> money, Money::plus, TreeMap::new));
        return byCurrency.values().stream()
                .map(Format.of(actor.get())::wholeMoney)
                .collect(Collectors.joining(" + "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("escalations.title");
    }
}
