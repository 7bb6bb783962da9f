package io.leadline.planning.api;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.exchange.api.ApiProblem;
import io.leadline.exchange.api.ForPrograms;
import io.leadline.exchange.api.Portion;
import io.leadline.exchange.api.Query;
import io.leadline.exchange.api.Told;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The last plan of every item, only to be read, and only by the company's own programs. */
@ForPrograms
class PlannedApi {

    private final PlanStore plans;
    private final Items items;

    PlannedApi(PlanStore plans, Items items) {
        this.plans = plans;
        this.items = items;
    }

    record PlansAnswer(List<PlanAnswer> plans, @Nullable String next) {}

    /**
     * @param plannedFor the day that it is the plan of
     * @param supplier null where nobody offers the item
     * @param stockoutOn null where the stock does not end before it is replenished
     * @param late whether an open order comes too late to cover
     */
    record PlanAnswer(
            String sku,
            String location,
            LocalDate plannedFor,
            String decision,
            BigDecimal quantity,
            @Nullable String supplier,
            LocalDate neededOn,
            @Nullable LocalDate stockoutOn,
            boolean late,
            double reorderPoint,
            double safetyStock,
            double expectedPerWeek) {}

    /** Items are paged, so that those of one item are never apart. */
    @GetMapping("/api/v1/plans")
    @Told(
            value = "The last plans, by SKU; limit counts items, each of which has a plan for each of its locations",
            query = {"cursor", "limit"})
    PlansAnswer plans(@RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        int limit = query.limit();
        List<Item> found = items.behind(query.cursor().map(Query::sku).orElse(null), limit + 1);
        Portion<Item> portion = Portion.of(found, limit, item -> item.sku().value());
        List<Sku> skus = portion.each(Item::sku);
        Map<Sku, List<KeptPlan>> kept = plans.plans(skus);
        return new PlansAnswer(
                skus.stream()
                        .flatMap(sku -> kept.getOrDefault(sku, List.of()).stream())
                        .map(PlannedApi::answer)
                        .toList(),
                portion.next());
    }

    @GetMapping("/api/v1/plans/{sku}")
    @Told("The last plans of one item")
    PlansAnswer plan(@PathVariable String sku) {
        List<KeptPlan> kept = plans.plans(Query.sku(sku));
        if (kept.isEmpty()) {
            throw ApiProblem.missing("plan of an item", sku);
        }
        return new PlansAnswer(kept.stream().map(PlannedApi::answer).toList(), null);
    }

    private static PlanAnswer answer(KeptPlan kept) {
        ReorderAdvice advice = kept.advice();
        return new PlanAnswer(
                kept.place().sku().value(),
                kept.place().location(),
                kept.day(),
                Query.word(advice.decision()),
                advice.quantity().value(),
                kept.plan().supplierId(),
                advice.needDate(),
                advice.stockoutDate(),
                advice.late(),
                advice.reorderPoint(),
                advice.safetyStock(),
                kept.plan().forecast().perWeek());
    }
}
