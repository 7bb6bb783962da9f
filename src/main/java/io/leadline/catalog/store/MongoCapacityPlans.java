package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.CapacityPlans;
import io.leadline.catalog.TermsChanged;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import io.leadline.storage.Mapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Capacities by week in {@code capacities}, one document for each supplier and item, and one for all its items together. */
@Repository
class MongoCapacityPlans implements CapacityPlans {

    static final String CAPACITIES = "capacities";

    /** Stands for all items; no SKU of a company begins so, and sorts before them. */
    private static final String ALL = "";

    private final MongoCollection<Document> capacities;
    private final ApplicationEventPublisher events;

    MongoCapacityPlans(MongoDatabase database, ApplicationEventPublisher events) {
        this.capacities = database.getCollection(CAPACITIES);
        this.events = events;
    }

    @Override
    public CapacityPlan of(String supplierId, @Nullable Sku sku) {
        CapacityPlan none = CapacityPlan.empty(supplierId, sku);
        return Optional.ofNullable(capacities.find(Filters.eq(MAPPER.id(none))).first())
                .map(MAPPER::read)
                .orElse(none);
    }

    @Override
    public List<CapacityPlan> ofSupplier(String supplierId) {
        return capacities
                .find(Filters.eq("supplier", supplierId))
                .sort(Sorts.ascending("sku"))
                .map(MAPPER::read)
                .into(new ArrayList<>());
    }

    @Override
    public Map<Sku, List<CapacityPlan>> ofItems(Collection<Sku> skus) {
        return capacities
                .find(Filters.in("sku", skus.stream().map(Sku::value).toList()))
                .map(MAPPER::read)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(plan -> new Sku(sku(plan))));
    }

    private static String sku(CapacityPlan plan) {
        Sku sku = plan.sku();
        return sku == null ? ALL : sku.value();
    }

    @Override
    public Edited<CapacityPlan> change(CapacityPlan seen, CapacityPlan changed, SavedBy by) {
        Guarded.add(capacities, MAPPER.write(CapacityPlan.empty(changed.supplierId(), changed.sku())));
        Edited<CapacityPlan> edited = Edits.save(capacities, MAPPER, seen, changed, by);
        if (edited instanceof Edited.Done) {
            Sku sku = changed.sku();
            if (sku != null) {
                events.publishEvent(new TermsChanged(Set.of(sku)));
            }
            events.publishEvent(new Changed("suppliers"));
        }
        return edited;
    }

    private static final Mapper<CapacityPlan> MAPPER = new Mapper<>() {
        @Override
        public String id(CapacityPlan plan) {
            return plan.supplierId() + "|" + sku(plan);
        }

        @Override
        public Document write(CapacityPlan plan) {
            return new Document("_id", id(plan))
                    .append("supplier", plan.supplierId())
                    .append("sku", sku(plan))
                    .append(
                            "weeks",
                            plan.byWeek().entrySet().stream()
                                    .map(week -> new Document(
                                                    "from", week.getKey().toString())
                                            .append("units", Stored.quantity(week.getValue())))
                                    .toList());
        }

        @Override
        public CapacityPlan read(Document document) {
            String sku = document.getString("sku");
            return new CapacityPlan(
                    document.getString("supplier"),
                    sku.isEmpty() ? null : new Sku(sku),
                    document.getList("weeks", Document.class, List.of()).stream()
                            .collect(Collectors.toMap(
                                    week -> LocalDate.parse(week.getString("from")),
                                    week -> Stored.quantity(week, "units"))));
        }
    };
}
