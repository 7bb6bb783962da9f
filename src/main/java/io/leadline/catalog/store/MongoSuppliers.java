package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.TermsChanged;
import io.leadline.catalog.TradeTerms;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.storage.Cursors;
import io.leadline.storage.Edits;
import io.leadline.storage.Upserts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Suppliers in {@code suppliers}, their terms in {@code terms}, one document for each supplier and item. */
@Repository
class MongoSuppliers implements Suppliers {

    private static final Comparator<Terms> BY_RANK =
            Comparator.comparingInt(Terms::rank).thenComparing(Terms::supplierId);

    private final MongoCollection<Document> suppliers;
    private final MongoCollection<Document> terms;
    private final SupplierMapper mapper = new SupplierMapper();
    private final TermsMapper termsMapper = new TermsMapper();
    private final Edition<NavigableMap<String, Supplier>> list;
    private final ApplicationEventPublisher events;

    MongoSuppliers(MongoDatabase database, ApplicationEventPublisher events) {
        this.suppliers = database.getCollection("suppliers");
        this.terms = database.getCollection("terms");
        this.events = events;
        this.list = new Edition<>(database, "suppliers", this::readAll);
    }

    @Override
    public Optional<Supplier> find(String id) {
        return Optional.ofNullable(list.get().get(id));
    }

    @Override
    public List<Supplier> all() {
        return List.copyOf(list.get().values());
    }

    @Override
    public List<Supplier> behind(@Nullable String id, int limit) {
        NavigableMap<String, Supplier> all = list.get();
        return (id == null ? all : all.tailMap(id, false))
                .values().stream().limit(limit).toList();
    }

    @Override
    public List<Terms> termsFor(Sku sku) {
        return read(Filters.eq("sku", sku.value())).sorted(BY_RANK).toList();
    }

    @Override
    public Map<Sku, List<Terms>> termsFor(Collection<Sku> skus) {
        List<String> values = skus.stream().map(Sku::value).toList();
        return read(Filters.in("sku", values)).sorted(BY_RANK).collect(Collectors.groupingBy(Terms::sku));
    }

    @Override
    public List<Terms> terms(String supplierId) {
        return read(Filters.eq("supplier", supplierId))
                .sorted(Comparator.comparing(Terms::sku))
                .toList();
    }

    @Override
    public Stream<Terms> allTerms() {
        return Cursors.stream(terms.find()).map(termsMapper::read);
    }

    @Override
    public Saved put(Collection<Supplier> changed) {
        Map<String, Supplier> before = list.get();
        Saved saved = Upserts.put(
                suppliers,
                mapper,
                changed.stream()
                        .map(supplier -> keeping(supplier, before.get(supplier.id())))
                        .toList());
        if (saved.changedAnything()) {
            told();
        }
        return saved;
    }

    private static Supplier keeping(Supplier supplier, @Nullable Supplier before) {
        boolean silent =
                supplier.trade().equals(TradeTerms.NONE) && !supplier.contact().isKnown();
        return before != null && silent ? supplier.on(before.trade(), before.contact()) : supplier;
    }

    @Override
    public Edited<Supplier> change(Supplier seen, Supplier changed, SavedBy by) {
        Edited<Supplier> edited = Edits.save(suppliers, mapper, seen, changed, by);
        if (edited instanceof Edited.Done) {
            told();
        }
        return edited;
    }

    private void told() {
        list.next();
        events.publishEvent(new Changed("suppliers"));
    }

    @Override
    public Saved putTerms(Collection<Terms> changed) {
        Saved saved = Upserts.put(terms, termsMapper, changed);
        if (saved.changedAnything()) {
            toldOfTerms(changed);
        }
        return saved;
    }

    @Override
    public Edited<Terms> changeTerms(Terms seen, Terms changed, SavedBy by) {
        Edited<Terms> edited = Edits.save(terms, termsMapper, seen, changed, by);
        if (edited instanceof Edited.Done) {
            toldOfTerms(List.of(changed));
        }
        return edited;
    }

    private void toldOfTerms(Collection<Terms> changed) {
        events.publishEvent(new TermsChanged(changed.stream().map(Terms::sku).collect(Collectors.toSet())));
        events.publishEvent(new Changed("suppliers"));
    }

    private Stream<Terms> read(Bson filter) {
        return terms.find(filter).map(termsMapper::read).into(new ArrayList<>()).stream();
    }

    private NavigableMap<String, Supplier> readAll() {
        return suppliers.find().map(mapper::read).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Supplier::id, supplier -> supplier, (a, b) -> a, TreeMap::new));
    }
}
