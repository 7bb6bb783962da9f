package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.Arrival;
import io.leadline.ordering.ArrivalDay;
import io.leadline.ordering.Arrivals;
import io.leadline.ordering.OrderResult;
import io.leadline.shell.KeepsForms;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code arrivals}: what comes to the gates, day by day; {@code ?order=O-1042} opens one to be counted in, on a phone
 * instead of the list. No prices.
 */
@Route(value = "arrivals", layout = MainLayout.class)
@Menu(title = "arrivals.title", order = 22, icon = "vaadin:package")
@RolesAllowed({Role.Name.GOODS_IN, Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class ArrivalsView extends Div implements BeforeEnterObserver, KeepsForms, HasDynamicTitle {

    /** The page waits for them, and their suppliers are written to. */
    private static final int CANCELLED_AT_ONCE = 100;

    static final String ROUTE = "arrivals";

    private final transient Arrivals arrivals;
    private final transient OrderDesk desk;
    private final transient CurrentActor actor;
    private final PageHeader header = new PageHeader(getTranslation("arrivals.title"));
    private final ArrivalFinder finder;
    private final LapsedBar lapsed;
    private final ArrivalList list;
    private final ReceiptPanel panel;
    private transient List<Arrival> all = List.of();

    ArrivalsView(Arrivals arrivals, Locations locations, OrderDesk desk, CurrentActor actor, Live live) {
        this.arrivals = arrivals;
        this.desk = desk;
        this.actor = actor;
        List<Location> places = locations.all();
        finder = new ArrivalFinder(places, this::found, this::show);
        list = new ArrivalList(actor.get(), places, this::open);
        panel = new ReceiptPanel(desk, actor, live, () -> open(""));
        addClassNames("page", "arrivals");
        lapsed = new LapsedBar(actor, this::cancelLapsed);
        Div left = new Div(finder, lapsed, list);
        left.addClassName("arrivals-list");
        Div both = new Div(left, panel);
        both.addClassName("arrivals-both");
        add(header, both);
        if (arrivals.maySetCounting(actor.get())) {
            Button counting = new Button(
                    getTranslation("arrivals.counting.title"),
                    click -> new CountingDialog(arrivals, places, actor).open());
            counting.setId("counting");
            header.actions().add(counting);
        }
        live.listen(this, "orders", this::read);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        lapsed.setChosen(asked.getParameters().containsKey(LapsedBar.PARAMETER));
        finder.at(asked.getSingleParameter("place").orElse(""));
        open(
                asked.getSingleParameter("order").orElse(""),
                asked.getSingleParameter("line").orElse(""));
        read();
    }

    private void read() {
        all = arrivals.all(actor.get());
        show();
    }

    /** What was read, as far as it is looked for: with each letter that is typed. */
    private void show() {
        LocalDate today = desk.today();
        header.note(getTranslation("arrivals.note", count(ArrivalDay.TODAY, today), count(ArrivalDay.OVERDUE, today)));
        List<Arrival> here = all.stream().filter(finder::isHere).toList();
        // Whoever looks for one does not mean all of them.
        int together = finder.isLooking() ? 0 : Arrivals.lapsed(here, today).size();
        lapsed.show(here, today, Math.min(together, CANCELLED_AT_ONCE), finder.place());
        list.show(
                all.stream()
                        .filter(finder::shows)
                        .filter(arrival -> finder.isLooking() || lapsed.shows(arrival, today))
                        .toList(),
                today,
                panel.order());
    }

    /**
     * Those that are so now, of the place that is shown: of what somebody has promised anew, or counted in, or lives with, or
     * what is on its way, nothing is cancelled.
     */
    private void cancelLapsed(String reason) {
        LocalDate today = desk.today();
        List<Arrival> here =
                arrivals.all(actor.get()).stream().filter(finder::isHere).toList();
        long done = Arrivals.lapsed(here, today).stream()
                .limit(CANCELLED_AT_ONCE)
                .filter(order -> desk.orders()
                        .find(order, actor.get())
                        .filter(found -> Arrivals.isLapsed(found, desk.announced(found), today))
                        .isPresent())
                .filter(order -> desk.orders().cancel(order, reason, actor.get()) instanceof OrderResult.Done)
                .count();
        Notice.done(getTranslation("arrivals.lapsed.done", done));
        read();
    }

    private long count(ArrivalDay when, LocalDate today) {
        return all.stream().filter(arrival -> arrival.when(today) == when).count();
    }

    /** What somebody scanned or typed: one delivery is opened, several are shown, and of none is said what to do. */
    private void found(String code) {
        all = arrivals.all(actor.get());
        List<String> called = all.stream()
                .filter(arrival -> arrival.isCalled(code))
                .map(Arrival::orderId)
                .distinct()
                .toList();
        if (called.size() == 1) {
            finder.clear();
            String sku = all.stream().anyMatch(arrival -> arrival.brings(code)) ? code : "";
            UI.getCurrent().navigate(ROUTE, parameters(called.getFirst(), sku));
            return;
        }
        if (called.isEmpty() && all.stream().noneMatch(arrival -> arrival.isAbout(code))) {
            finder.unknown(code);
        }
        show();
    }

    private QueryParameters parameters(String order, String line) {
        Map<String, String> parameters = new TreeMap<>();
        if (lapsed.isChosen()) {
            parameters.put(LapsedBar.PARAMETER, "");
        }
        if (!finder.place().isEmpty()) {
            parameters.put("place", finder.place());
        }
        if (!order.isEmpty()) {
            parameters.put("order", order);
        }
        if (!line.isEmpty()) {
            parameters.put("line", line);
        }
        return QueryParameters.simple(parameters);
    }

    private void open(String order) {
        UI.getCurrent().navigate(ROUTE, parameters(order, ""));
    }

    private void open(String order, String line) {
        panel.show(order, line);
        setClassName("arrivals-opened", !order.isEmpty());
        if (order.isEmpty()) {
            finder.begin();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("arrivals.title");
    }
}
