package io.leadline.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.SetRate;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Folded;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code exchange-rates}: what other currencies are worth, since when, and who said so. */
@Route(value = "exchange-rates", layout = MainLayout.class)
@Menu(title = "catalog.rates.title", order = 400, icon = "vaadin:money-exchange")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class ExchangeRatesView extends Div implements HasDynamicTitle {

    private static final List<ExportColumn<SetRate>> COLUMNS = List.of(
            new ExportColumn<>("currency", set -> set.rate().currency()),
            new ExportColumn<>("per_company_currency", set -> set.rate().perCompanyCurrency()),
            new ExportColumn<>("as_of", set -> set.rate().asOf()));

    private final transient ExchangeRates rates;
    private final transient Suppliers suppliers;
    private final transient BusinessClock clock;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Div cards = new Div();

    ExchangeRatesView(ExchangeRates rates, Suppliers suppliers, BusinessClock clock, CurrentActor current, Live live) {
        this.rates = rates;
        this.suppliers = suppliers;
        this.clock = clock;
        this.actor = current;
        this.format = Format.of(actor.get());
        addClassName("page");
        Button add = new Button(getTranslation("catalog.rates.add"), VaadinIcon.PLUS.create(), click -> set(""));
        add.setId("add-rate");
        add.setVisible(mayChange());
        Paragraph intro = new Paragraph(getTranslation("catalog.rates.intro", rates.companyCurrency()));
        intro.addClassName("secondary");
        cards.addClassName("cards");
        add(
                new PageHeader(
                        getTranslation("catalog.rates.title"),
                        new ExportLinks("exchange-rates", COLUMNS, () -> rates.all().stream()),
                        add),
                intro,
                cards);
        live.listen(this, "exchange-rates", this::show);
        live.listen(this, "suppliers", this::show);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.rates.title");
    }

    /** Whoever sets a rate moves the limits of approval, so those do who answer for them. */
    private boolean mayChange() {
        return actor.get().isAny(Role.HEAD_OF_PURCHASING, Role.ADMIN);
    }

    private void set(String currency) {
        new RateDialog(rates, currency, clock, actor).open();
    }

    private void show() {
        Map<String, List<SetRate>> byCurrency = rates.all().stream()
                .collect(Collectors.groupingBy(set -> set.rate().currency(), TreeMap::new, Collectors.toList()));
        Map<String, Long> charged = suppliers.all().stream()
                .map(Supplier::currency)
                .filter(currency -> !currency.equals(rates.companyCurrency()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        charged.keySet().forEach(currency -> byCurrency.putIfAbsent(currency, List.of()));
        cards.removeAll();
        byCurrency.forEach((currency, set) -> cards.add(card(currency, set, charged.getOrDefault(currency, 0L))));
        if (byCurrency.isEmpty()) {
            cards.add(new Paragraph(getTranslation("catalog.rates.none", rates.companyCurrency())));
        }
    }

    private Div card(String currency, List<SetRate> set, long chargedBySuppliers) {
        H2 title = new H2(Currency.getInstance(currency).getDisplayName(format.locale()) + " (" + currency + ")");
        Div card = new Div(title);
        card.addClassName("card");
        set.stream()
                .filter(each -> !each.rate().asOf().isAfter(clock.today()))
                .findFirst()
                .ifPresentOrElse(inForce -> card.add(new Paragraph(sentence(inForce))), () -> {
                    Span missing = new Span(getTranslation("catalog.rates.missing"));
                    missing.addClassNames("badge", "badge-attention");
                    title.add(missing);
                    card.add(new Paragraph(getTranslation("catalog.rates.missing.text")));
                });
        Span charged = new Span(getTranslation("catalog.rates.suppliers", chargedBySuppliers));
        charged.addClassName("secondary");
        card.add(charged);
        if (!set.isEmpty()) {
            card.add(new Folded(getTranslation("catalog.rates.history"), () -> history(set)));
        }
        Button change = new Button(getTranslation("catalog.rates.set"), click -> set(currency));
        change.setAriaLabel(getTranslation("catalog.rates.setOf", currency));
        change.setVisible(mayChange());
        Div buttons = new Div(change);
        buttons.addClassName("buttons");
        card.add(buttons);
        return card;
    }

    private String sentence(SetRate set) {
        return getTranslation(
                "catalog.rates.rate",
                rates.companyCurrency(),
                format.rate(set.rate().perCompanyCurrency()),
                set.rate().currency(),
                format.date(set.rate().asOf()));
    }

    private Component history(List<SetRate> set) {
        List<String> lines = new ArrayList<>();
        for (SetRate each : set) {
            if (each.changes().isEmpty()) {
                lines.add(sentence(each));
            }
            each.changes()
                    .reversed()
                    .forEach(change -> lines.add(getTranslation(
                            "catalog.rates.change",
                            format.dateTime(change.at()),
                            change.by(),
                            format.rate(change.perCompanyCurrency()),
                            format.date(each.rate().asOf()))));
        }
        return Portions.list(lines, ListItem::new, UnorderedList::new);
    }
}
