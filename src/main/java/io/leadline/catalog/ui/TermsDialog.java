package io.leadline.catalog.ui;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.PriceSteps;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes the terms of one supplier for one item. */
final class TermsDialog extends EditDialog<Terms> {

    private final transient Supplier<Actor> actor;
    private final transient BusinessClock clock;
    private final transient Suppliers suppliers;
    private final transient Terms terms;
    private final PriceSteps prices;
    private final DecimalField moq;
    private final DecimalField multiple;
    private final DecimalField capacity;
    private final WholeField leadTime = new WholeField(0, Terms.LONGEST_LEAD_TIME_DAYS);
    private final WholeField rank = new WholeField(1, 99);

    /** @param unit of the item: of pieces nobody delivers parts */
    TermsDialog(Suppliers suppliers, Terms terms, String unit, Supplier<Actor> actor, BusinessClock clock) {
        super(terms, actor);
        this.prices = new PriceSteps(Units.range(unit), terms.currency());
        this.moq = new DecimalField(Units.range(unit));
        this.multiple = new DecimalField(Units.range(unit));
        this.capacity = new DecimalField(Units.range(unit));
        this.actor = actor;
        this.clock = clock;
        this.suppliers = suppliers;
        this.terms = terms;
        setHeaderTitle(getTranslation("catalog.terms.edit", terms.sku().value()));
        prices.setLabel(getTranslation("catalog.terms.pricesIn", terms.currency()));
        moq.setLabel(getTranslation("catalog.terms.moq"));
        multiple.setLabel(getTranslation("catalog.terms.multiple"));
        capacity.setLabel(getTranslation("catalog.terms.capacity"));
        capacity.setHelperText(getTranslation("catalog.noLimit"));
        leadTime.setLabel(getTranslation("catalog.terms.leadTimeDays"));
        rank.setLabel(getTranslation("catalog.terms.rank"));
        rank.setHelperText(getTranslation("catalog.terms.rankHelp"));
        field(prices, TermsDialog::steps, this::words);
        form().setColspan(prices, 2);
        field(moq, now -> now.moq().value());
        field(multiple, now -> now.orderMultiple().value());
        field(capacity, now -> Fields.orEmpty(now.capacityPerWeek().value()));
        field(leadTime, Terms::leadTimeDays);
        field(rank, Terms::rank);
    }

    @Override
    protected Optional<Edited<Terms>> save(@Nullable Terms before) {
        Terms now = before == null ? terms : before;
        boolean right = Fields.check(prices, prices.isEmpty(), "shell.prices.help")
                & Fields.check(moq, moq.isEmpty() || moq.getValue().signum() < 0, "catalog.notNegative")
                & Fields.check(
                        multiple, multiple.isEmpty() || multiple.getValue().signum() <= 0, "catalog.aboveZero")
                & Fields.check(
                        capacity, !capacity.isEmpty() && capacity.getValue().signum() < 0, "catalog.notNegative")
                & Fields.check(
                        leadTime,
                        leadTime.isEmpty()
                                || leadTime.getValue() < 0
                                || leadTime.getValue() > Terms.LONGEST_LEAD_TIME_DAYS,
                        "catalog.terms.leadTimeHelp")
                & Fields.check(
                        rank, rank.isEmpty() || rank.getValue() < 1 || rank.getValue() > 99, "catalog.terms.rankHelp");
        if (!right) {
            return Optional.empty();
        }
        return Optional.of(suppliers.changeTerms(
                now,
                new Terms(
                        now.supplierId(),
                        now.sku(),
                        rank.getValue(),
                        breaks(now.currency()),
                        new Quantity(moq.getValue()),
                        new Quantity(multiple.getValue()),
                        leadTime.getValue(),
                        new Quantity(capacity.getOptionalValue().orElse(BigDecimal.ZERO))),
                new SavedBy(actor.get().name(), clock.now())));
    }

    private static List<PriceSteps.Step> steps(Terms terms) {
        return terms.priceBreaks().stream()
                .map(each -> new PriceSteps.Step(
                        each.from().value(), each.unitPrice().amount()))
                .toList();
    }

    private List<PriceBreak> breaks(String currency) {
        return prices.getValue().stream()
                .map(step -> new PriceBreak(new Quantity(step.from()), new Money(step.price(), currency)))
                .toList();
    }

    private String words(List<PriceSteps.Step> steps) {
        Format format = Format.of(actor.get());
        return steps.stream()
                .map(step -> getTranslation(
                        "catalog.terms.break",
                        format.quantity(new Quantity(step.from())),
                        format.unitPrice(new Money(step.price(), terms.currency()))))
                .collect(Collectors.joining(" · "));
    }

    @Override
    protected void saved(Terms now) {
        Notice.done(getTranslation("catalog.terms.saved", now.sku().value()));
    }
}
