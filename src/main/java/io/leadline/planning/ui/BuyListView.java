package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.planning.BuyListReading;
import io.leadline.planning.BuyListResult;
import io.leadline.planning.BuyLists;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Question;
import io.leadline.shell.Tables;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code buy-list?limit=50000}: what a limited sum of money is best spent on, what other limits would bring, and its way to
 * proposals.
 */
@Route(value = "buy-list", layout = MainLayout.class)
@Menu(title = "planning.buylist.title", order = 315, icon = "vaadin:coin-piles")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class BuyListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BuyLists lists;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Format format;
    private final PageHeader header;
    private final Button take = new Button();
    private final DecimalField limit = new DecimalField(Bounds.AMOUNT);
    private final LimitSlider slider;
    private final Div choice = new Div();
    private final Div notes = new Div();
    private final Div figures = new Div();
    private final Div others = new Div();
    private final Div exports = new Div();
    private final BuyListTable table;

    /** Of this reading, so that clicked twice it orders once; another reading is another click. */
    private String form = UUID.randomUUID().toString();

    private transient @Nullable BuyListReading shown;
    private transient BuyListReading.@Nullable Point point;

    BuyListView(BuyLists lists, Suppliers suppliers, BusinessClock clock, CurrentActor actor, Live live) {
        this.lists = lists;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        Map<String, String> names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        table = new BuyListTable(format, lists.currency(), id -> names.getOrDefault(id, id));
        take.setText(getTranslation("planning.buylist.take"));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setId("take-list");
        take.setVisible(lists.may(actor.get()));
        take.addClickListener(click -> ask());
        limit.setLabel(getTranslation("planning.buylist.limit", lists.currency()));
        limit.setId("limit");
        limit.addValueChangeListener(changed -> {
            if (changed.isFromClient() && Bounded.right(limit)) {
                limited(changed.getValue() == null ? 0 : changed.getValue().doubleValue());
            }
        });
        slider = new LimitSlider(getTranslation("planning.buylist.slider"), this::slid);
        choice.add(limit, slider);
        choice.addClassName("filters");
        header = new PageHeader(getTranslation("planning.buylist.title"), take)
                .note(getTranslation("planning.buylist.note"));
        add(header, choice, notes, figures, others, exports, table);
        live.listen(this, "buy-list", this::show);
        live.listen(this, "planning", this::planned);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        limit.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("limit")
                .filter(text -> text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?"))
                .map(BigDecimal::new)
                .orElse(null));
        show();
    }

    private void show() {
        Optional<BuyListReading> now = lists.now();
        notes.removeAll();
        boolean ready = now.isPresent() && !now.get().wishes().isEmpty();
        List.of(choice, figures, others, exports, table).forEach(part -> part.setVisible(ready));
        take.setEnabled(ready);
        if (now.isEmpty()) {
            notes.add(new EmptyState(
                    VaadinIcon.HOURGLASS,
                    getTranslation("planning.buylist.reading.title"),
                    getTranslation("planning.buylist.reading.text")));
            return;
        }
        BuyListReading reading = now.get();
        if (shown != reading) {
            form = UUID.randomUUID().toString();
        }
        shown = reading;
        if (reading.day() == null) {
            notes.add(new EmptyState(
                    VaadinIcon.COIN_PILES,
                    getTranslation("planning.buylist.no-run.title"),
                    getTranslation("planning.buylist.no-run.text")));
            return;
        }
        if (!ready) {
            notes.add(new EmptyState(
                    VaadinIcon.COIN_PILES,
                    getTranslation("planning.buylist.empty.title"),
                    getTranslation("planning.buylist.empty.text")));
            return;
        }
        notes(reading);
        if (limit.isEmpty()) {
            double usual = reading.planned() > 0 ? reading.planned() : reading.most();
            limit.setValue(BigDecimal.valueOf(usual).setScale(0, RoundingMode.UP));
        }
        others(reading);
        shown(reading);
    }

    /** Plans change all the time; another run, day or policy makes another list. */
    private void planned() {
        BuyListReading reading = shown;
        if (reading == null || lists.isOver(reading)) {
            show();
        }
    }

    private void notes(BuyListReading reading) {
        LocalDate day = reading.day();
        if (day != null && day.isBefore(clock.today())) {
            take.setEnabled(false);
            note(getTranslation("planning.buylist.outdated", format.date(day)));
        }
        if (reading.withoutRate() > 0) {
            note(getTranslation("planning.buylist.without-rate", reading.withoutRate()));
        }
        if (!reading.replaceable().isEmpty()) {
            note(getTranslation(
                    "planning.buylist.replaceable", reading.replaceable().size()));
        }
        String others = others(reading.lists());
        if (!others.isEmpty()) {
            note(others);
        }
    }

    /** What somebody else chose by a list is no planning's proposal: who replaces it has to know. */
    private String others(Set<String> lists) {
        String names = lists.stream()
                .filter(name -> !name.equals(actor.get().name()))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : getTranslation("planning.buylist.others-lists", names);
    }

    private void note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("quiet");
        notes.add(note);
    }

    private void slid(double share) {
        BuyListReading reading = shown;
        if (reading != null) {
            double most = Math.max(reading.most(), reading.planned());
            limit.setValue(BigDecimal.valueOf(share * most).setScale(0, RoundingMode.HALF_UP));
            limited(share * most);
        }
    }

    private void limited(double money) {
        BuyListReading reading = shown;
        if (reading != null) {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("buy-list", address(money)));
            shown(reading);
        }
    }

    private static QueryParameters address(double money) {
        return QueryParameters.simple(Map.of("limit", Long.toString(Math.round(money))));
    }

    private double money() {
        BigDecimal value = limit.getValue();
        return value == null || value.signum() < 0 ? 0 : value.doubleValue();
    }

    private void shown(BuyListReading reading) {
        BuyListReading.Point at = reading.at(money());
        point = at;
        double most = Math.max(reading.most(), reading.planned());
        slider.set(most > 0 ? money() / most : 0, money(money()));
        BuyList.Bought bought = at.bought();
        figures.removeAll();
        figures.add(Tables.figures(
                Tables.figure(money(bought.spent()), getTranslation("planning.buylist.spent")),
                Tables.figure(format.number((long) bought.lines().size()), getTranslation("planning.buylist.lines")),
                Tables.figure(money(bought.gain()), getTranslation("planning.buylist.kept")),
                Tables.figure(percent(at.served()), getTranslation("planning.buylist.served")),
                Tables.figure(money(at.alike()), getTranslation("planning.buylist.alike")),
                Tables.figure(ahead(at), getTranslation("planning.buylist.ahead"))));
        take.setEnabled(!bought.lines().isEmpty() && reading.isOf(clock.today()));
        exports.removeAll();
        exports.add(
                new H2(getTranslation("planning.buylist.list")),
                new ExportLinks("buylist", table.export(), () -> bought.lines().stream()));
        table.show(reading, bought.lines());
    }

    private void others(BuyListReading reading) {
        others.removeAll();
        List<List<Component>> rows = new ArrayList<>();
        for (BuyListReading.Point each : reading.curve()) {
            RouterLink open = new RouterLink(money(each.limit()), BuyListView.class);
            open.setQueryParameters(address(each.limit()));
            rows.add(List.of(
                    open,
                    Tables.number(money(each.bought().spent())),
                    Tables.number(format.number((long) each.bought().lines().size())),
                    Tables.number(money(each.bought().gain())),
                    Tables.number(percent(each.served())),
                    Tables.number(money(each.alike())),
                    Tables.number(percent(each.alikeServed())),
                    Tables.number(ahead(each))));
        }
        others.add(
                new H2(getTranslation("planning.buylist.others")),
                Tables.of(
                        getTranslation("planning.buylist.others"),
                        List.of(
                                getTranslation("planning.buylist.money"),
                                getTranslation("planning.buylist.spent"),
                                getTranslation("planning.buylist.lines"),
                                getTranslation("planning.buylist.kept"),
                                getTranslation("planning.buylist.served"),
                                getTranslation("planning.buylist.alike"),
                                getTranslation("planning.buylist.alike-served"),
                                getTranslation("planning.buylist.ahead")),
                        rows));
    }

    private String ahead(BuyListReading.Point at) {
        return Double.isNaN(at.ahead()) ? "–" : (at.ahead() >= 0 ? "+" : "") + format.percent(at.ahead(), 1);
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : format.percent(share, 1);
    }

    private String money(double amount) {
        return format.wholeMoney(new Money(BigDecimal.valueOf(amount), lists.currency()));
    }

    private void ask() {
        BuyListReading reading = shown;
        BuyListReading.Point at = point;
        if (reading != null && at != null && Bounded.right(limit)) {
            String others = others(reading.lists());
            String about = getTranslation(
                            "planning.buylist.question",
                            at.bought().lines().size(),
                            money(at.bought().spent()),
                            reading.replaceable().size())
                    + (others.isEmpty() ? "" : " " + others);
            new Question("planning.buylist.sure", about, () -> take(reading, at.limit())).open();
        }
    }

    private void take(BuyListReading reading, double money) {
        String reason = getTranslation("planning.buylist.reason", money(money));
        switch (lists.take(form, reading, money, reason, actor.get())) {
            case BuyListResult.Done done -> {
                Notice.done(getTranslation(
                        "planning.buylist.done",
                        done.orders().size(),
                        done.withdrawn().size(),
                        done.left()));
                UI.getCurrent().navigate("orders");
            }
            case BuyListResult.Refused refused -> {
                Notice.refused(getTranslation(
                        "planning.buylist.refused." + refused.why().name()));
                show();
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.buylist.title");
    }
}
