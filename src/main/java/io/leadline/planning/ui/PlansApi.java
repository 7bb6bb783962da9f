package io.leadline.planning.ui;

import io.leadline.identity.CurrentActor;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code GET /api/plans/SKU}: the last plan of an item at each of its locations, with its whole ledger, as JSON. */
@RestController
class PlansApi {

    private static final int LONGEST_SKU = 64;

    private final PlanStore plans;
    private final LeadlineI18N texts;
    private final CurrentActor actor;

    PlansApi(PlanStore plans, LeadlineI18N texts, CurrentActor actor) {
        this.plans = plans;
        this.texts = texts;
        this.actor = actor;
    }

    /** What was planned for an item. */
    record ItemPlan(String sku, String name, List<PlacePlan> places) {}

    /**
     * What was planned at one location.
     *
     * @param plannedFor the day, as year-month-day; so are the other days
     * @param terms that add up to the quantity
     */
    record PlacePlan(
            String location,
            String plannedFor,
            String run,
            String decision,
            BigDecimal quantity,
            @Nullable String supplier,
            double reorderPoint,
            double safetyStock,
            String needDate,
            @Nullable String stockoutDate,
            List<LedgerRow> terms) {}

    @GetMapping("/api/plans/{sku}")
    ItemPlan plan(@PathVariable String sku) {
        Format format = Format.of(actor.get());
        List<KeptPlan> found = sku.isBlank() || sku.length() > LONGEST_SKU ? List.of() : plans.plans(new Sku(sku));
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no plan for this item");
        }
        return new ItemPlan(
                sku,
                found.getFirst().plan().item().name(),
                found.stream().map(plan -> place(plan, format)).toList());
    }

    private PlacePlan place(KeptPlan kept, Format format) {
        ReorderAdvice advice = kept.advice();
        return new PlacePlan(
                kept.place().location(),
                kept.day().toString(),
                kept.runId(),
                advice.decision().name(),
                advice.quantity().value(),
                kept.plan().supplierId(),
                advice.reorderPoint(),
                advice.safetyStock(),
                advice.needDate().toString(),
                advice.stockoutDate() == null ? null : advice.stockoutDate().toString(),
                LedgerRow.of(kept, texts, format));
    }
}
