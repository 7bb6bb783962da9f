package io.leadline.quotations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.messaging.Mail;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Quotations;
import io.leadline.quotations.RequestForm;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Fault;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.TextLines;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code ask-prices}: a buyer asks several suppliers for prices; {@code ask-prices/A-1?location=MAIN} fills in what is known. */
@Route(value = "ask-prices/:sku?", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class AskPricesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NEEDED_IN_DAYS = 60;
    private static final int ANSWER_IN_DAYS = 10;

    private final transient Quotations quotations;
    private final transient Suppliers suppliers;
    private final transient Locations locations;
    private final transient Items items;
    private final transient CurrentActor actor;
    private final transient Format format;

    /** Given once, so that a second click asks nobody twice. */
    private final String sheet = UUID.randomUUID().toString();

    private final Form form = new Form();
    private final ComboBox<Location> location = new ComboBox<>(getTranslation("quotations.ask.location"));
    private final DateField needed = new DateField(getTranslation("quotations.ask.needed"));
    private final DateField lastDay = new DateField(getTranslation("quotations.ask.deadline"));
    private final Div list = new Div();
    private final transient List<WantedLine> lines = new ArrayList<>();
    private final MultiSelectComboBox<Supplier> asked =
            new MultiSelectComboBox<>(getTranslation("quotations.ask.suppliers"));
    private final Paragraph reach = new Paragraph();
    private final TextLines message = new TextLines(Bounds.NOTE, getTranslation("quotations.ask.message"));
    private boolean chosen;
    private boolean suggesting;

    AskPricesView(
            Quotations quotations,
            Suppliers suppliers,
            Locations locations,
            Items items,
            CurrentActor actor,
            QuotationDesk desk) {
        this.quotations = quotations;
        this.suppliers = suppliers;
        this.locations = locations;
        this.items = items;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        LocalDate today = desk.clock().today();
        location.setItems(locations.all());
        location.setItemLabelGenerator(Location::name);
        location.addValueChangeListener(changed -> suggest());
        needed.setLocale(format.locale());
        needed.within(Bounds.ahead(today));
        needed.setValue(today.plusDays(NEEDED_IN_DAYS));
        lastDay.setLocale(format.locale());
        lastDay.within(new DateRange(today.plusDays(1), today.plusDays(Quotations.longestDays())));
        lastDay.setValue(today.plusDays(ANSWER_IN_DAYS));
        asked.setItems(suppliers.all());
        asked.setItemLabelGenerator(one -> one.name() + " · " + one.id());
        asked.setHelperText(getTranslation("quotations.ask.suppliers.help"));
        asked.setWidthFull();
        asked.setId("ask-suppliers");
        asked.addValueChangeListener(changed -> {
            chosen |= !suggesting;
            reachable();
        });
        reach.addClassName("warn-text");
        reach.setVisible(false);
        message.setWidthFull();
        message.setHelperText(getTranslation("quotations.ask.message.help"));
        list.addClassName("cards");
        Button more = new Button(getTranslation("quotations.ask.more"), VaadinIcon.PLUS.create(), click -> addLine());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(location, needed, lastDay);
        head.addClassName("by-hand-fields");
        Decision send = new Decision(getTranslation("quotations.ask.send"), this::send).sends(form);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("ask-send");
        form.add(list, more, head, asked, reach, message, send);
        add(
                new PageHeader(getTranslation("quotations.ask")),
                new Paragraph(getTranslation("quotations.ask.text")),
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("location")
                .flatMap(locations::find)
                .or(() -> locations.all().stream().findFirst().filter(only -> location.isEmpty()))
                .ifPresent(location::setValue);
        if (lines.isEmpty()) {
            WantedLine line = addLine();
            event.getRouteParameters()
                    .get("sku")
                    .filter(sku -> Bounds.CODE.fault(sku).isEmpty() && !sku.isBlank())
                    .flatMap(sku -> items.find(new Sku(sku)))
                    .ifPresent(line::choose);
        }
    }

    private WantedLine addLine() {
        WantedLine line = new WantedLine(items, format, this::suggest, this::remove);
        if (lines.size() < QuotationRequest.MOST_LINES) {
            lines.add(line);
            list.add(line);
        }
        return line;
    }

    private void remove(WantedLine line) {
        if (lines.size() > 1) {
            lines.remove(line);
            list.remove(line);
            suggest();
        }
    }

    /** As long as nobody has chosen suppliers, the likeliest are. */
    private void suggest() {
        Set<Sku> skus = lines.stream()
                .flatMap(line -> line.sku().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (chosen || skus.isEmpty()) {
            return;
        }
        String place = location.getOptionalValue().map(Location::id).orElse("");
        suggesting = true;
        asked.setValue(new LinkedHashSet<>(quotations.suggested(skus, place, actor.get())));
        suggesting = false;
    }

    /** Who has no mail address is not reached by a mail. */
    private void reachable() {
        String without = asked.getValue().stream()
                .filter(one -> !Mail.isAddress(one.email()))
                .map(Supplier::name)
                .limit(5)
                .collect(Collectors.joining(", "));
        reach.setVisible(!without.isEmpty());
        reach.setText(getTranslation("quotations.ask.no-mail", without));
    }

    private void send() {
        boolean right = Bounded.right(needed, lastDay, message);
        for (DateField day : List.of(needed, lastDay)) {
            if (day.getValue() == null) {
                day.show(new Fault.Missing());
                right = false;
            }
        }
        location.setInvalid(location.isEmpty());
        asked.setInvalid(asked.isEmpty());
        asked.setErrorMessage(getTranslation("quotations.refused.SUPPLIERS_MISSING"));
        List<Optional<RequestForm.Line>> read =
                lines.stream().map(WantedLine::line).toList();
        if (!right
                || location.isEmpty()
                || asked.isEmpty()
                || read.stream().anyMatch(Optional::isEmpty)
                || needed.getValue() == null
                || lastDay.getValue() == null) {
            Notice.refused(getTranslation("quotations.ask.incomplete"));
            return;
        }
        RequestForm wanted = new RequestForm(
                sheet,
                read.stream().flatMap(Optional::stream).toList(),
                needed.getValue(),
                location.getValue().id(),
                lastDay.getValue(),
                asked.getValue().stream().map(Supplier::id).toList(),
                message.getValue());
        switch (quotations.ask(wanted, actor.get())) {
            case QuotationResult.Done(QuotationRequest request) -> open(request);
            case QuotationResult.Repeated(QuotationRequest request) -> open(request);
            case QuotationResult.Refused(QuotationResult.Why why) ->
                Notice.refused(getTranslation("quotations.refused." + why.name()));
        }
    }

    private void open(QuotationRequest request) {
        form.clean();
        Notice.done(getTranslation("quotations.ask.done"));
        getUI().ifPresent(ui -> ui.navigate("quotation-request/" + request.id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quotations.ask");
    }
}
