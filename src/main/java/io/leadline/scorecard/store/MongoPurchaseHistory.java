package io.leadline.scorecard.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.PurchaseLinesChanged;
import io.leadline.shared.Changed;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.storage.Cursors;
import io.leadline.storage.Upserts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Order lines of the past in {@code purchase_lines}, one document each. */
@Repository
class MongoPurchaseHistory implements PurchaseHistory {

    private final MongoCollection<Document> lines;
    private final PurchaseLineMapper mapper = new PurchaseLineMapper();
    private final ApplicationEventPublisher events;

    MongoPurchaseHistory(MongoDatabase database, ApplicationEventPublisher events) {
        this.lines = database.getCollection("purchase_lines");
        this.events = events;
    }

    @Override
    public List<PurchaseLine> ofSupplier(String supplierId) {
        return oldestFirst(Filters.eq("supplier", supplierId));
    }

    @Override
    public List<PurchaseLine> lately(String supplierId, int limit) {
        return lines.find(Filters.eq("supplier", supplierId))
                .sort(Sorts.descending("orderedOn", "_id"))
                .limit(limit)
                .map(mapper::read)
                .into(new ArrayList<>());
    }

    @Override
    public Stream<PurchaseLine> since(String supplierId, LocalDate day) {
        String from = day.toString();
        // Each half is answered by an index; what has no promise is a null there.
        Stream<PurchaseLine> promised = Cursors.stream(
                        lines.find(Filters.and(Filters.eq("supplier", supplierId), Filters.gte("promisedOn", from))))
                .map(mapper::read);
        Stream<PurchaseLine> others = Cursors.stream(lines.find(Filters.and(
                        Filters.eq("supplier", supplierId),
                        Filters.eq("promisedOn", null),
                        Filters.gte("orderedOn", from))))
                .map(mapper::read);
        return Stream.concat(promised, others);
    }

    @Override
    public Optional<PurchaseLine> find(String order, String line) {
        return Optional.ofNullable(lines.find(Filters.eq(order + "|" + line)).first())
                .map(mapper::read);
    }

    @Override
    public List<PurchaseLine> ofItem(Sku sku) {
        return oldestFirst(Filters.eq("sku", sku.value()));
    }

    @Override
    public Map<Sku, List<PurchaseLine>> ofItems(Collection<Sku> skus) {
        try (Stream<Document> found = Cursors.stream(
                lines.find(Filters.in("sku", skus.stream().map(Sku::value).toList())))) {
            return found.map(mapper::read).collect(Collectors.groupingBy(PurchaseLine::sku));
        }
    }

    @Override
    public Stream<PurchaseLine> all() {
        return Cursors.stream(lines.find()).map(mapper::read);
    }

    @Override
    public Saved put(Collection<PurchaseLine> changed) {
        Saved saved = Upserts.put(lines, mapper, changed, PurchaseLine::toldAnew);
        if (saved.changedAnything()) {
            events.publishEvent(new PurchaseLinesChanged(
                    changed.stream().map(PurchaseLine::supplierId).collect(Collectors.toSet())));
            events.publishEvent(new Changed("purchase-history"));
        }
        return saved;
    }

    private List<PurchaseLine> oldestFirst(Bson filter) {
        return lines.find(filter).map(mapper::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(PurchaseLine::orderedOn)
                        .thenComparing(PurchaseLine::order)
                        .thenComparing(PurchaseLine::line))
                .toList();
    }
}
