package io.leadline.planning;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.policy.ForcedStock;
import io.leadline.replenishment.policy.LostSales;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** What comes in place of a line by {@link LostSales}, as what is at stake of a late line, times what a unit earns. */
@Component
class ProjectedConsequences implements Consequences {

    private final Covers covers;
    private final UnitMargins margins;
    private final PlanPolicies policies;
    private final CompanyCurrency company;

    ProjectedConsequences(Covers covers, UnitMargins margins, PlanPolicies policies, CompanyCurrency company) {
        this.covers = covers;
        this.margins = margins;
        this.policies = policies;
        this.company = company;
    }

    @Override
    public Optional<Shelf> of(PurchaseOrder order, OrderLine line) {
        return covers.without(order, line).map(cover -> {
            Optional<Money> margin = margins.of(line.sku());
            return new Shelf() {
                @Override
                public Consequence with(List<LineAnswer.Part> deliveries, LocalDate next) {
                    return consequence(cover, line, margin, deliveries, next);
                }

                @Override
                public Money keeping(Quantity forced, Money unitPrice) {
                    return ProjectedConsequences.this.keeping(
                            forced,
                            unitPrice,
                            Arrays.stream(cover.outlook().unitsPerDay()).average());
                }
            };
        });
    }

    @Override
    public Money keeping(Quantity forced, Money unitPrice, OptionalDouble unitsPerDay) {
        double cost = ForcedStock.cost(
                forced.toDouble(),
                unitPrice.amount().doubleValue(),
                policies.active().settings().holdingRatePerYear(),
                unitsPerDay);
        return new Money(BigDecimal.valueOf(cost), unitPrice.currency()).rounded();
    }

    private Consequence consequence(
            Covers.Cover cover,
            OrderLine line,
            Optional<Money> margin,
            List<LineAnswer.Part> deliveries,
            LocalDate next) {
        List<ExpectedSupply> comes = deliveries.stream()
                .map(part -> new ExpectedSupply("answer", part.quantity(), part.date()))
                .toList();
        LostSales lost =
                LostSales.of(cover.outlook(), cover.stock(), line.open().toDouble(), comes, next);
        Quantity units = LostMargins.units(lost.units()).min(line.open());
        return new Consequence(
                lost.from(),
                lost.days(),
                units,
                margin.map(each -> each.times(units).rounded()).orElseGet(() -> Money.zero(company.code())),
                LostMargins.units(lost.urgent()).min(line.open()),
                // Nothing costs nothing, whatever it would be sold for.
                margin.isPresent() || units.isZero());
    }
}
