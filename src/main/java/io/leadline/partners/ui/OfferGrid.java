package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.catalog.Item;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Units;
import io.leadline.partners.Offer;
import io.leadline.partners.TermsChange;
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
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The own terms as a table in which each row is changed where it stands. What waits for a decision can only be read. */
final class OfferGrid extends Table<Offer> {

    private static final int MOST_DAYS = 1_000;
    /** Of the prices of one item in its row; the form shows all. */
    private static final int MOST_STEPS = 20;

    private final transient Map<Sku, Item> items;
    private final transient Set<Sku> waiting;
    private final transient Format format;
    private final OfferDrafts drafts;
    private final transient Runnable typed;
    private final transient Consumer<Offer> capacity;

    /**
     * Cells in which something stands that is not right: what stands there, as far as it can be read. The rows of a long table come
     * and go while somebody scrolls, and are drawn with it again.
     */
    private final transient Map<Cell, Optional<Object>> wrong = new LinkedHashMap<>();

    private record Cell(Sku sku, String part) {}

    private static final String PRICE = "price";

    private final transient List<Offer> offers;
    private final transient Map<Sku, String> coming;

    /** What stands at the end of the rows that are seen; a row is not drawn again while somebody types in it. */
    private final Map<Sku, Changed> states = new HashMap<>();

    /**
     * @param waiting items whose proposal is not decided
     * @param coming what was accepted of items and does not count yet, in words
     * @param typed told whenever something else stands in a row
     * @param capacity opens what can be delivered of an item week by week
     */
    OfferGrid(
            List<Offer> offers,
            Map<Sku, Item> items,
            Set<Sku> waiting,
            Map<Sku, String> coming,
            OfferDrafts drafts,
            Format format,
            Runnable typed,
            Consumer<Offer> capacity) {
        super(new Div().getTranslation("partners.terms.title"));
        this.offers = offers;
        this.coming = coming;
        this.items = items;
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
        column("partners.terms.price", this::price, "12rem");
        column("partners.terms.moq", this::moq, "8rem");
        column("partners.terms.multiple", this::multiple, "8rem");
        column("partners.terms.leadTime", this::leadTime, "8rem");
        addComponentColumn(now -> isNarrow() ? new Span() : state(now))
                .setHeader(getTranslation("partners.terms.state"))
                .setWidth("14rem")
                .setFlexGrow(2);
        addComponentColumn(this::weeks).setWidth("4rem").setFlexGrow(0);
        cards(getTranslation("partners.terms.item"), this::card);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("partners.terms.none"));
        show(offers);
    }

    /** The item of the first row in which something is not right, and the row is brought into sight. */
    Optional<String> showWrong() {
        Optional<Sku> first = wrong.keySet().stream().map(Cell::sku).findFirst();
        first.ifPresent(sku -> {
            for (int row = 0; row < offers.size(); row++) {
                if (offers.get(row).sku().equals(sku)) {
                    scrollToIndex(row);
                }
            }
        });
        return first.map(this::item);
    }

    /** Prices that are higher by so many per cent than those of now, of everything that may be changed. */
    void raise(BigDecimal percent) {
        Map<Sku, Offer> raised = new HashMap<>();
        offers.stream()
                .filter(now -> !waiting.contains(now.sku()))
                .forEach(now -> raised.put(
                        now.sku(), drafts.of(now).priced(now.dearerBy(percent).priceBreaks())));
        wrong.keySet().removeIf(cell -> cell.part().equals(PRICE));
        drafts.putAll(offers, raised);
        drawAgain();
    }

    void takeBack() {
        wrong.clear();
        drafts.putAll(offers, offers.stream().collect(Collectors.toMap(Offer::sku, Function.identity())));
        drawAgain();
    }

    private void drawAgain() {
        states.clear();
        refresh();
        typed.run();
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
        return item(now.sku());
    }

    private String item(Sku sku) {
        Item item = items.get(sku);
        return item == null ? sku.value() : item.name();
    }

    /** Nothing that could be ordered is a multiple of a part of a piece. */
    private NumberRange units(Offer now) {
        Item item = items.get(now.sku());
        return Units.range(item == null ? "" : item.unit());
    }

    private Component price(Offer now) {
        Div cell = new Div(drafts.of(now).priceBreaks().size() > 1 ? steps(now) : onePrice(now));
        cell.addClassName("offer-price");
        if (!waiting.contains(now.sku())) {
            Button steps = new Button(
                    VaadinIcon.EDIT.create(),
                    click -> new PricesDialog(item(now), drafts.of(now), units(now), breaks -> priced(now, breaks))
                            .open());
            steps.addThemeVariants(ButtonVariant.TERTIARY);
            steps.addClassName("offer-prices");
            steps.setAriaLabel(getTranslation("partners.terms.prices-of", item(now)));
            steps.getElement().setAttribute("title", getTranslation("partners.terms.prices"));
            cell.add(steps);
        }
        return cell;
    }

    private Div steps(Offer now) {
        Div steps = new Div();
        List<String> all = TermsWords.steps(this, drafts.of(now), format);
        all.stream().limit(MOST_STEPS).forEach(step -> steps.add(new Span(step)));
        if (all.size() > MOST_STEPS) {
            steps.add(new Span(getTranslation("catalog.terms.breaks.more", all.size() - MOST_STEPS)));
        }
        steps.addClassName("price-breaks");
        return steps;
    }

    private void priced(Offer now, List<PriceBreak> breaks) {
        wrong.remove(new Cell(now.sku(), PRICE));
        drafts.put(now, drafts.of(now).priced(breaks));
        drawAgain();
    }

    private Component onePrice(Offer now) {
        DecimalField price = new DecimalField(Bounds.PRICE);
        price.setValue(drafts.of(now).priceBreaks().getFirst().unitPrice().amount());
        restored(now, PRICE, BigDecimal.class).ifPresent(typed -> again(price, typed));
        price.addValueChangeListener(change -> {
            if (right(now, PRICE, price)) {
                PriceBreak first = drafts.of(now).priceBreaks().getFirst();
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
        DecimalField moq = new DecimalField(units(now));
        moq.setValue(drafts.of(now).moq().value());
        restored(now, "moq", BigDecimal.class).ifPresent(typed -> again(moq, typed));
        moq.addValueChangeListener(change -> {
            if (right(now, "moq", moq)) {
                keep(now, drafts.of(now).from(new Quantity(moq.getValue())));
            }
        });
        return cell(now, moq, getTranslation("partners.terms.moq-of", item(now)));
    }

    private Component multiple(Offer now) {
        DecimalField multiple = new DecimalField(
                units(now).from(BigDecimal.ONE.movePointLeft(units(now).decimals())));
        multiple.setValue(drafts.of(now).orderMultiple().value());
        restored(now, "multiple", BigDecimal.class).ifPresent(typed -> again(multiple, typed));
        multiple.addValueChangeListener(change -> {
            if (right(now, "multiple", multiple)) {
                keep(now, drafts.of(now).inLotsOf(new Quantity(multiple.getValue())));
            }
        });
        return cell(now, multiple, getTranslation("partners.terms.multiple-of", item(now)));
    }

    private Component leadTime(Offer now) {
        WholeField days = new WholeField(0, MOST_DAYS);
        days.setValue(drafts.of(now).leadTimeDays());
        restored(now, "days", Integer.class).ifPresent(typed -> again(days, typed));
        days.addValueChangeListener(change -> {
            if (right(now, "days", days)) {
                keep(now, drafts.of(now).within(days.getValue()));
            }
        });
        days.setSuffixComponent(new Span(getTranslation("partners.terms.days")));
        return cell(now, days, getTranslation("partners.terms.leadTime-of", item(now)));
    }

    private <F extends Component & HasValue<?, ?> & com.vaadin.flow.component.HasAriaLabel> Component cell(
            Offer now, F field, String label) {
        field.setAriaLabel(label);
        field.setReadOnly(waiting.contains(now.sku()));
        field.addClassName("offer-field");
        return field;
    }

    /** What stood in a cell before it was scrolled away and is not right; what nobody could read is gone with its field. */
    private <V> Optional<V> restored(Offer now, String part, Class<V> type) {
        Cell cell = new Cell(now.sku(), part);
        Optional<V> typed = wrong.getOrDefault(cell, Optional.empty())
                .filter(type::isInstance)
                .map(type::cast);
        if (typed.isEmpty()) {
            wrong.remove(cell);
        }
        return typed;
    }

    private static <V, F extends Component & HasValue<?, V> & Bounded> void again(F field, V typed) {
        field.setValue(typed);
        Bounded.right(field);
    }

    private <F extends Component & HasValue<?, ?> & Bounded> boolean right(Offer now, String part, F field) {
        boolean right = !field.isEmpty() && Bounded.right(field);
        if (field.isEmpty()) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("partners.needed"));
        }
        mark(now, part, field.getValue(), !right);
        return right;
    }

    private void mark(Offer now, String part, @Nullable Object typed, boolean isWrong) {
        Cell cell = new Cell(now.sku(), part);
        if (isWrong) {
            wrong.put(cell, Optional.ofNullable(typed));
        } else {
            wrong.remove(cell);
        }
    }

    private void keep(Offer now, Offer offer) {
        drafts.put(now, offer);
        Changed state = states.get(now.sku());
        if (state != null) {
            state.say(now);
        }
        typed.run();
    }

    private Component state(Offer now) {
        String later = coming.get(now.sku());
        if (waiting.contains(now.sku())) {
            Span waits = Rows.state(getTranslation("partners.terms.waits"), "info");
            return later == null ? waits : wrapping(waits, Rows.quiet(later));
        }
        Changed state = new Changed();
        states.put(now.sku(), state);
        state.say(now);
        return later == null ? state : wrapping(state, Rows.quiet(later));
    }

    private static Div wrapping(Component... parts) {
        Div all = new Div(parts);
        all.addClassName("wrapping");
        return all;
    }

    /** What differs in a row from the terms of now, said where it is not proposed yet. */
    private final class Changed extends Div {

        private final Span what = Rows.quiet("");

        Changed() {
            addClassName("wrapping");
            add(Rows.state(getTranslation("partners.terms.changed"), "warn"), what);
        }

        void say(Offer now) {
            setVisible(drafts.has(now.sku()));
            what.setText(String.join(
                    "; ", TermsWords.differences(this, new TermsChange.Line(item(now), now, drafts.of(now)), format)));
        }
    }

    private Button weeks(Offer now) {
        Button weeks = new Button(VaadinIcon.CALENDAR_CLOCK.create(), click -> capacity.accept(now));
        weeks.addThemeVariants(ButtonVariant.TERTIARY);
        weeks.setAriaLabel(getTranslation("partners.capacity.edit", item(now)));
        return weeks;
    }

    private RowCard card(Offer now) {
        RowCard card = new RowCard(name(now), List.of(), isNarrow() ? state(now) : new Span(), weeks(now));
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
