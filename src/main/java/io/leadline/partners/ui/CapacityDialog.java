package io.leadline.partners.ui;

import io.leadline.catalog.CapacityPlan;
import io.leadline.identity.Actor;
import io.leadline.partners.OwnCapacity;
import io.leadline.shared.Bounds;
import io.leadline.shared.Edited;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be delivered in each of the coming weeks; an empty field is as usual. */
final class CapacityDialog extends EditDialog<CapacityPlan> {

    private static final int WEEKS = 12;
    private static final NumberRange UNITS =
            new NumberRange(BigDecimal.ONE, Bounds.QUANTITY.most(), Bounds.QUANTITY.decimals());

    private final transient OwnCapacity capacity;
    private final transient CapacityPlan plan;
    private final transient Supplier<Actor> actor;
    private final Map<LocalDate, DecimalField> fields = new LinkedHashMap<>();

    /** @param about the item's name, or what stands for all together */
    CapacityDialog(OwnCapacity capacity, CapacityPlan plan, String about, LocalDate today, Supplier<Actor> actor) {
        super(plan, actor);
        this.capacity = capacity;
        this.plan = plan;
        this.actor = actor;
        setHeaderTitle(getTranslation("partners.capacity.edit", about));
        Format format = Format.of(actor.get());
        LocalDate first = CapacityPlan.monday(today);
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            DecimalField units = new DecimalField(UNITS, getTranslation("partners.capacity.week", format.date(monday)));
            fields.put(
                    monday,
                    field(
                            units,
                            now -> Optional.ofNullable(now.weeks().get(monday))
                                    .map(most -> most.value().stripTrailingZeros())
                                    .orElse(null)));
        }
    }

    @Override
    protected Optional<Edited<CapacityPlan>> save(@Nullable CapacityPlan seen) {
        if (!Bounded.right(fields.values().stream().filter(field -> !field.isEmpty() || field.isBadInput()))) {
            return Optional.empty();
        }
        Map<LocalDate, Optional<Quantity>> said = new LinkedHashMap<>();
        fields.forEach((week, field) -> said.put(week, field.getOptionalValue().map(Quantity::new)));
        CapacityPlan now = seen == null ? plan : seen;
        return Optional.of(capacity.change(now, now.saying(said), actor.get()));
    }

    @Override
    protected void saved(CapacityPlan now) {
        Notice.done(getTranslation("partners.capacity.saved"));
    }
}
