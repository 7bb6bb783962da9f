package io.leadline.catalog.ui;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes what limits the orders of an item: its size, how long it keeps, and when its sale ends. */
final class ItemDialog extends EditDialog<Item> {

    private static final String NOT_NEGATIVE = "catalog.notNegative";

    private final transient Supplier<Actor> actor;
    private final transient BusinessClock clock;
    private final transient Items items;
    private final transient Item item;
    private final DecimalField weight = new DecimalField(Bounds.MEASURE);
    private final DecimalField volume = new DecimalField(Bounds.MEASURE);
    private final WholeField shelfLife = new WholeField(0, 10_000);
    private final DateField soldUntil = new DateField();

    ItemDialog(Items items, Item item, Supplier<Actor> actor, BusinessClock clock) {
        super(item, actor);
        this.actor = actor;
        this.clock = clock;
        this.items = items;
        this.item = item;
        setHeaderTitle(getTranslation("catalog.item.editTitle", item.name()));
        weight.setLabel(getTranslation("catalog.item.weight"));
        volume.setLabel(getTranslation("catalog.item.volume"));
        shelfLife.setLabel(getTranslation("catalog.item.shelfLife"));
        shelfLife.setHelperText(getTranslation("catalog.item.shelfLifeHelp"));
        soldUntil.setLabel(getTranslation("catalog.item.soldUntil"));
        soldUntil.setHelperText(getTranslation("catalog.item.soldUntilHelp"));
        field(weight, now -> Fields.orEmpty(BigDecimal.valueOf(now.weightKg())));
        field(volume, now -> Fields.orEmpty(BigDecimal.valueOf(now.volumeL())));
        field(shelfLife, now -> now.shelfLifeDays() == 0 ? null : now.shelfLifeDays());
        field(soldUntil, Item::soldUntil);
    }

    @Override
    protected Optional<Edited<Item>> save(@Nullable Item before) {
        boolean right = Fields.check(weight, negative(weight), NOT_NEGATIVE)
                & Fields.check(volume, negative(volume), NOT_NEGATIVE)
                & Fields.check(shelfLife, !shelfLife.isEmpty() && shelfLife.getValue() < 0, NOT_NEGATIVE)
                & Bounded.right(soldUntil);
        if (!right) {
            return Optional.empty();
        }
        Item now = before == null ? item : before;
        return Optional.of(items.change(
                now,
                new Item(
                        now.sku(),
                        now.name(),
                        now.category(),
                        now.unit(),
                        now.unitCost(),
                        now.unitPrice(),
                        weight.getOptionalValue().map(BigDecimal::doubleValue).orElse(0.0),
                        volume.getOptionalValue().map(BigDecimal::doubleValue).orElse(0.0),
                        shelfLife.getOptionalValue().orElse(0),
                        soldUntil.getValue()),
                new SavedBy(actor.get().name(), clock.now())));
    }

    @Override
    protected void saved(Item now) {
        Notice.done(getTranslation("catalog.item.saved", now.name()));
    }

    private static boolean negative(DecimalField field) {
        return !field.isEmpty() && field.getValue().signum() < 0;
    }
}
