package io.leadline.catalog.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.catalog.DataImported;
import io.leadline.catalog.Item;
import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.Items;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.Page;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.storage.Cursors;
import io.leadline.storage.Edits;
import io.leadline.storage.Upserts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/** Items in the collection {@code items}, one document each, the SKU as id. */
@Repository
class MongoItems implements Items {

    private static final Logger log = LoggerFactory.getLogger(MongoItems.class);

    private final MongoCollection<Document> items;
    private final ItemMapper mapper = new ItemMapper();
    private final Edition<ItemList> list;
    private final ApplicationEventPublisher events;

    MongoItems(MongoDatabase database, ApplicationEventPublisher events) {
        this.items = database.getCollection("items");
        this.events = events;
        this.list = new Edition<>(database, "items", this::readAll);
    }

    @Override
    public Optional<Item> find(Sku sku) {
        return Optional.ofNullable(items.find(Filters.eq(sku.value())).first()).map(mapper::read);
    }

    @Override
    public List<Item> findAll(Collection<Sku> skus) {
        List<Item> found = new ArrayList<>(skus.size());
        items.find(Filters.in("_id", skus.stream().map(Sku::value).toList()))
                .map(mapper::read)
                .into(found);
        return found;
    }

    @Override
    public Page<Item> search(ItemQuery query) {
        return list.get().search(query);
    }

    @Override
    public List<Item> behind(@Nullable Sku last, int limit) {
        return items.find(last == null ? Filters.empty() : Filters.gt("_id", last.value()))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(mapper::read)
                .into(new ArrayList<>());
    }

    @Override
    public Stream<Item> all() {
        return Cursors.stream(items.find()).map(mapper::read);
    }

    @Override
    public List<String> categories() {
        return list.get().categories();
    }

    @Override
    public long count() {
        return items.countDocuments();
    }

    @Override
    public Saved put(Collection<Item> changed) {
        Saved saved = Upserts.put(items, mapper, changed);
        if (saved.changedAnything()) {
            told();
        }
        return saved;
    }

    @Override
    public Edited<Item> change(Item seen, Item changed, SavedBy by) {
        Edited<Item> edited = Edits.save(items, mapper, seen, changed, by);
        if (edited instanceof Edited.Done) {
            told();
        }
        return edited;
    }

    private void told() {
        list.next();
        events.publishEvent(new Changed("items"));
    }

    /** Reads the list before the first person asks for it; 100,000 items take a second or two. */
    @EventListener({ApplicationReadyEvent.class, DataImported.class})
    void warm() {
        Thread.ofVirtual().name("item list").start(() -> {
            try {
                list.get();
            } catch (MongoException e) {
                log.info("The item list is read when it is first asked for: {}", e.getMessage());
            }
        });
    }

    private ItemList readAll() {
        try (Stream<Item> all = all()) {
            return new ItemList(all.toList());
        }
    }
}
