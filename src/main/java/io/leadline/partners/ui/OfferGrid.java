package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.PriceBreakText;
import io.leadline.partners.Offer;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.shell.TextLine;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The own terms as a table in which each row is changed where it stands. What waits for a decision can only be read. */
final class OfferGrid extends Table<Offer> {

    private static final NumberRange MULTIPLE =
            new NumberRange(new BigDecimal("0.000001"), Bounds.QUANTITY.most(), Bounds.QUANTITY.decimals());
    private static final int MOST_DAYS = 1_000;

    private final transient Map<Sku, String> names;
    private final transient Set<Sku> waiting;
    private final transient Format format;
    private final OfferDrafts drafts;
    private final transient Runnable typed;
    private final transient Consumer<Offer> capacity;
    private final Set<String> wrong = new HashSet<>();

    /** What stands at the end of the rows that are seen; a row is not drawn again while somebody types in it. */
    private final Map<Sku, Span> states = new HashMap<>();

    /**
     * @param waiting items whose proposal is not decided
     * @param typed told whenever something else stands in a row
     * @param capacity opens what can be delivered of an item week by week
     */
    OfferGrid(
            List<Offer> offers,
            Map<Sku, String> names,
            Set<Sku> waiting,
            OfferDrafts drafts,
            Format format,
            Runnable typed,
            Consumer<Offer> capacity) {
        super(new Div().getTranslation("partners.terms.title"));
        this.names = names;
        this.waiting = waiting;
        this.drafts = drafts;
        this.format = format;
        this.typed = typed;
        this.capacity = capacity;
        setId("offers");
        addComponentColumn(this::name)
                .setHeader(getTranslation("partners.terms.item"))
                .setWidth("12rem")
                .setFlexGrow(3);
        column("partners.terms.price", this::price, "11rem");
        column("partners.terms.moq", this::moq, "8rem");
        column("partners.terms.multiple", this::multiple, "8rem");
        column("partners.terms.leadTime", this::leadTime, "8rem");
        addComponentColumn(now -> isNarrow() ? new Span() : state(now))
                .setHeader(getTranslation("partners.terms.state"))
                .setWidth("10rem")
                .setFlexGrow(1);
        addComponentColumn(this::weeks).setWidth("4rem").setFlexGrow(0);
        cards(getTranslation("partners.terms.item"), this::card);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("partners.terms.none"));
        show(offers);
    }

    /** Whether something stands in a row that is not right, and says so there. */
    boolean isWrong() {
        return !wrong.isEmpty();
    }

    private void column(String header, Function<Offer, Component> cell, String width) {
        addComponentColumn(offer -> isNarrow() ? new Span() : cell.apply(offer))
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(1);
    }

    @Override
    protected void fitted() {
        refresh();
    }

    private Component name(Offer now) {
        Div name = new Div(new Span(item(now)), new Span(now.sku().value()));
        name.addClassNames("two-lines", "wrapping");
        return name;
    }

    private String item(Offer now) {
        return names.getOrDefault(now.sku(), now.sku().value());
    }

    private Component price(Offer now) {
        if (now.priceBreaks().size() > 1) {
            TextLine breaks = new TextLine(Bounds.LIST);
            breaks.setValue(PriceBreakText.write(drafts.of(now).priceBreaks()));
            breaks.addValueChangeListener(change -> {
                List<PriceBreak> read = PriceBreakText.read(breaks.getValue(), now.currency());
                breaks.setInvalid(read.isEmpty());
                breaks.setErrorMessage(getTranslation("partners.terms.breaks"));
                mark(now, "price", read.isEmpty());
                if (!read.isEmpty()) {
                    keep(now, drafts.of(now).priced(read));
                }
            });
            return cell(now, breaks, getTranslation("partners.terms.prices-of", item(now), now.currency()));
        }
        DecimalField price = new DecimalField(Bounds.PRICE);
        price.setValue(drafts.of(now).priceBreaks().getFirst().unitPrice().amount());
        price.addValueChangeListener(change -> {
            if (right(now, "price", price, price.isEmpty())) {
                PriceBreak first = now.priceBreaks().getFirst();
                keep(
                        now,
                        drafts.of(now)
                                .priced(List.of(
                                        new PriceBreak(first.from(), new Money(price.getValue(), now.currency())))));
            }
        });
        price.setSuffixComponent(new Span(now.currency()));
        return cell(now, price, getTranslation("partners.terms.price-of", item(now)));
    }

    private Component moq(Offer now) {
        DecimalField moq = new DecimalField(Bounds.QUANTITY);
        moq.setValue(drafts.of(now).moq().value());
        moq.addValueChangeListener(change -> {
            if (right(now, "moq", moq, moq.isEmpty())) {
                keep(now, drafts.of(now).from(new Quantity(moq.getValue())));
            }
        });
        return cell(now, moq, getTranslation("partners.terms.moq-of", item(now)));
    }

    private Component multiple(Offer now) {
        DecimalField multiple = new DecimalField(MULTIPLE);
        multiple.setValue(drafts.of(now).orderMultiple().value());
        multiple.addValueChangeListener(change -> {
            if (right(now, "multiple", multiple, multiple.isEmpty())) {
                keep(now, drafts.of(now).inLotsOf(new Quantity(multiple.getValue())));
            }
        });
        return cell(now, multiple, getTranslation("partners.terms.multiple-of", item(now)));
    }

    private Component leadTime(Offer now) {
        WholeField days = new WholeField(0, MOST_DAYS);
        days.setValue(drafts.of(now).leadTimeDays());
        days.addValueChangeListener(change -> {
            if (right(now, "days", days, days.isEmpty())) {
                keep(now, drafts.of(now).within(days.getValue()));
            }
        });
        days.setSuffixComponent(new Span(getTranslation("partners.terms.days")));
        return cell(now, days, getTranslation("partners.terms.leadTime-of", item(now)));
    }

    private <F extends Component & com.vaadin.flow.component.HasValue<?, ?> & com.vaadin.flow.component.HasAriaLabel>
            Component cell(Offer now, F field, String label) {
        field.setAriaLabel(label);
        field.setReadOnly(waiting.contains(now.sku()));
        field.addClassName("offer-field");
        return field;
    }

    private boolean right(Offer now, String part, Bounded field, boolean empty) {
        boolean right = !empty && Bounded.right(field);
        if (empty) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("partners.needed"));
        }
        mark(now, part, !right);
        return right;
    }

    private void mark(Offer now, String part, boolean isWrong) {
        String cell = now.sku() + "|" + part;
        if (isWrong) {
            wrong.add(cell);
        } else {
            wrong.remove(cell);
        }
    }

    private void keep(Offer now, Offer offer) {
        drafts.put(now, offer);
        Span state = states.get(now.sku());
        if (state != null) {
            say(now, state);
        }
        typed.run();
    }

    private Component state(Offer now) {
        if (waiting.contains(now.sku())) {
            return Rows.state(getTranslation("partners.terms.waits"), "info");
        }
        Span state = Rows.state("", "warn");
        states.put(now.sku(), state);
        say(now, state);
        return state;
    }

    private void say(Offer now, Span state) {
        boolean changed = drafts.has(now.sku());
        state.setText(changed ? getTranslation("partners.terms.changed") : "");
        state.setVisible(changed);
    }

    private Button weeks(Offer now) {
        Button weeks = new Button(VaadinIcon.CALENDAR_CLOCK.create(), click -> capacity.accept(now));
        weeks.addThemeVariants(ButtonVariant.TERTIARY);
        weeks.setAriaLabel(getTranslation("partners.capacity.edit", item(now)));
        return weeks;
    }

    private RowCard card(Offer now) {
        RowCard card = new RowCard(
                name(now),
                List.of(format.unitPrice(now.unitPrice(now.moq()))),
                isNarrow() ? state(now) : new Span(),
                weeks(now));
        if (isNarrow()) {
            Div fields = new Div(
                    labelled("partners.terms.price", price(now)),
                    labelled("partners.terms.moq", moq(now)),
                    labelled("partners.terms.multiple", multiple(now)),
                    labelled("partners.terms.leadTime", leadTime(now)));
            fields.addClassName("offer-fields");
            card.add(fields);
        }
        return card;
    }

    private Div labelled(String key, Component field) {
        return new Div(Rows.quiet(getTranslation(key)), field);
    }
}
