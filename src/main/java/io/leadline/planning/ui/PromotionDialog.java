package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.identity.Actor;
import io.leadline.planning.MarketingCalendar;
import io.leadline.shared.Bounds;
import io.leadline.shared.Edited;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.FoundField;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a promotion, or changes one that is not over. */
final class PromotionDialog extends EditDialog<Promotion> {

    private final transient MarketingCalendar calendar;
    private final transient Supplier<Actor> actor;
    private final transient LocalDate today;
    private final TextLine name = new TextLine(Bounds.NAME);
    private final DateField from = new DateField();
    private final DateField to = new DateField();
    private final FoundField<Promoted> item;
    private final ComboBox<String> category = new ComboBox<>();
    private final ComboBox<String> channel = new ComboBox<>();
    private final DecimalField discount = new DecimalField(NumberRange.of(0, 100, 4));
    private final ComboBox<PromotionKind> kind = new ComboBox<>();

    /** @param name empty where no such item is known, as of a promotion that a file told before its item */
    private record Promoted(Sku sku, String name) {

        static Promoted of(Item item) {
            return new Promoted(item.sku(), item.name());
        }

        String words() {
            return name.isEmpty() ? sku.value() : sku + " · " + name;
        }
    }

    /** @param given null for a new one */
    PromotionDialog(
            MarketingCalendar calendar,
            Items items,
            Locations locations,
            @Nullable Promotion given,
            LocalDate today,
            Supplier<Actor> actor) {
        super(given, actor);
        this.calendar = calendar;
        this.actor = actor;
        this.today = today;
        this.item = new FoundField<>(
                (text, offset, limit) -> items.found(text, offset, limit).map(Promoted::of));
        setHeaderTitle(
                given == null
                        ? getTranslation("planning.promotions.add")
                        : getTranslation("planning.promotions.changeOf", given.id()));
        label();
        category.setItems(items.categories());
        channel.setItems(locations.channels().stream().map(Channel::id).toList());
        kind.setItems(PromotionKind.values());
        boolean begun = given != null && given.phase(today) != Promotion.Phase.AHEAD;
        name.setReadOnly(given != null);
        from.setReadOnly(begun);
        if (!begun) {
            from.setMin(today);
        }
        to.setMin(today);
        field(name, Promotion::id);
        field(kind, Promotion::kind);
        field(from, promotion -> promotion.period().from());
        field(to, promotion -> promotion.period().to());
        field(item, promotion -> found(items, promotion.sku()));
        field(category, Promotion::category);
        field(channel, Promotion::channel);
        field(discount, promotion -> promotion.discountPercent().signum() == 0 ? null : promotion.discountPercent());
        saveButton().setId("save-promotion");
    }

    private void label() {
        name.setLabel(getTranslation("planning.promotions.name"));
        from.setLabel(getTranslation("planning.promotions.from"));
        to.setLabel(getTranslation("planning.promotions.to"));
        item.setLabel(getTranslation("planning.promotions.item"));
        item.setItemLabelGenerator(Promoted::words);
        category.setLabel(getTranslation("planning.promotions.category"));
        channel.setLabel(getTranslation("planning.promotions.channel"));
        kind.setLabel(getTranslation("planning.promotions.kind"));
        kind.setItemLabelGenerator(one -> getTranslation("planning.promotions.kind." + one));
        discount.setLabel(getTranslation("planning.promotions.discount"));
        discount.setLocale(actor.get().locale());
        item.setHelperText(getTranslation("planning.promotions.empty-all"));
        category.setHelperText(getTranslation("planning.promotions.empty-all"));
        channel.setHelperText(getTranslation("planning.promotions.empty-all"));
    }

    /** An item that nobody knows stays what is promoted: an empty field would mean every item. */
    private static @Nullable Promoted found(Items items, @Nullable Sku sku) {
        return sku == null ? null : items.find(sku).map(Promoted::of).orElseGet(() -> new Promoted(sku, ""));
    }

    @Override
    protected Optional<Edited<Promotion>> save(@Nullable Promotion before) {
        boolean dated = !from.isEmpty() && !to.isEmpty();
        boolean right = check(name, name.getValue().isBlank(), "planning.promotions.needed")
                & check(kind, kind.isEmpty(), "planning.promotions.needed")
                & check(
                        from,
                        from.isEmpty() || !from.isReadOnly() && from.getValue().isBefore(today),
                        "planning.promotions.from-wrong")
                & check(
                        to,
                        !dated
                                || to.getValue().isBefore(from.getValue())
                                || to.getValue().isBefore(today),
                        "planning.promotions.to-wrong")
                & Bounded.right(discount);
        if (!right) {
            return Optional.empty();
        }
        Promoted chosen = item.getValue();
        Promotion made = new Promotion(
                name.getValue().strip(),
                channel.getValue(),
                category.getValue(),
                chosen == null ? null : chosen.sku(),
                new Period(from.getValue(), to.getValue()),
                discount.getOptionalValue().orElse(BigDecimal.ZERO),
                kind.getValue());
        return Optional.of(calendar.change(before, made, actor.get()));
    }

    private static <F extends Component & HasValidationProperties> boolean check(F field, boolean unfit, String key) {
        if (!unfit && field instanceof Bounded bounded) {
            return Bounded.right(bounded);
        }
        field.setInvalid(unfit);
        field.setErrorMessage(unfit ? field.getTranslation(key) : "");
        return !unfit;
    }

    @Override
    protected void saved(Promotion now) {
        Notice.done(getTranslation("planning.promotions.saved", now.id()));
    }
}
