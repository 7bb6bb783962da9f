package io.leadline.planning;

import io.leadline.catalog.Terms;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionOutcome;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.ordering.OpenSupply;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.policy.LastSafeDay;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one promotion does to items: the forecast that plans use, held against the same without the promotion on the
 * calendar; and afterwards what sold, held against what would have.
 */
final class PromotionReckoning {

    private static final int LONGEST_DAYS = 2 * PlanBasis.HORIZON_DAYS;

    private final PlanBasis basis;
    private final Promotion promotion;
    private final DemandHistories histories;
    private final LearnedDemand without;

    PromotionReckoning(PlanBasis basis, Promotion promotion) {
        this.basis = basis;
        this.promotion = promotion;
        this.histories = new DemandHistories(basis.historyFrom(), basis.historyTo(), basis.channelsAt());
        this.without = basis.demand()
                .with(basis.demand().calendar().promotions().stream()
                        .filter(other -> !other.id().equals(promotion.id()))
                        .toList());
    }

    /** At each location with a channel that it is for and a past of the item. */
    private Stream<PlaceHistory> places(ItemFacts facts) {
        return basis.channelsAt().entrySet().stream()
                .filter(at -> at.getValue().stream()
                        .anyMatch(channel -> promotion.covers(
                                facts.item().sku(), facts.item().category(), channel.id())))
                .map(at -> histories.of(facts, at.getKey(), histories.sales(facts, at.getKey())))
                .filter(place -> place.demand().units().length > 0);
    }

    List<PromotionOutcome> brought(ItemFacts facts) {
        Period period = promotion.period();
        return places(facts)
                .map(place -> PromotionOutcome.of(basis.demand(), place, period))
                .toList();
    }

    /** @param open orders of the item */
    List<PromotionProspect.Line> expected(ItemFacts facts, List<OpenSupply> open) {
        return places(facts).map(place -> line(facts, place, open)).toList();
    }

    private PromotionProspect.Line line(ItemFacts facts, PlaceHistory place, List<OpenSupply> open) {
        LocalDate firstDay = basis.historyTo().plusDays(1);
        int end = index(promotion.period().to().plusDays(1), firstDay);
        int days = Math.max(PlanBasis.PROTECTION_DAYS, end);
        double[] mean = DemandForecasts.forecast(place.demand(), basis.demand().context(place, days))
                .mean();
        double[] with = basis.demand().events(place, days)[1];
        double[] usual = without.events(place, days)[1];
        double need = 0;
        double extra = 0;
        for (int day = index(basis.today(), firstDay); day < Math.min(end, mean.length); day++) {
            need += mean[day];
            extra += with[day] > 0 ? mean[day] * (1 - usual[day] / with[day]) : 0;
        }
        Terms terms = facts.terms().isEmpty() ? null : facts.terms().getFirst();
        return new PromotionProspect.Line(
                facts.item().sku(),
                facts.item().name(),
                place.location(),
                extra,
                terms == null ? null : lastDay(terms, place.location()),
                terms == null ? "" : terms.supplierId(),
                ToAct.of(
                        need,
                        facts.level(place.location())
                                .availableToPromise()
                                .value()
                                .doubleValue(),
                        ordered(open, place.location())));
    }

    private @Nullable LocalDate lastDay(Terms terms, String location) {
        return LastSafeDay.of(
                        promotion.period().from(),
                        basis.settings().reviewDays(),
                        day -> basis.leadTimes().of(terms, location, day))
                .orElse(null);
    }

    private double ordered(List<OpenSupply> open, String location) {
        return open.stream()
                .filter(one -> one.locationId().equals(location)
                        && !one.proposed()
                        && !one.expectedDate().isAfter(promotion.period().from()))
                .mapToDouble(one -> one.open().value().doubleValue())
                .sum();
    }

    private static int index(LocalDate day, LocalDate first) {
        return (int) Math.clamp(day.toEpochDay() - first.toEpochDay(), 0, LONGEST_DAYS);
    }
}
