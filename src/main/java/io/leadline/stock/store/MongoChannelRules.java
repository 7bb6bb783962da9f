package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.shared.Page;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.RuleIndex;
import io.leadline.stock.RuleSet;
import io.leadline.stock.Selling;
import io.leadline.storage.Guarded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * Versions in {@code channel_rules}, one document each, by number: of two who save at once one finds the number taken. Every sale
 * asks for them, so they are kept in memory, and another instance's are seen a moment later.
 */
@Repository
class MongoChannelRules implements ChannelRules {

    static final String RULES = "channel_rules";

    /** They are few, and old ones are read by people. */
    private static final long KEPT_NANOS = Duration.ofMillis(200).toNanos();

    private final MongoCollection<Document> versions;
    private final Locations locations;
    private final ObjectProvider<Items> items;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Kept kept;

    MongoChannelRules(
            MongoDatabase database,
            Locations locations,
            ObjectProvider<Items> items,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.versions = database.getCollection(RULES);
        this.locations = locations;
        this.items = items;
        this.clock = clock;
        this.events = events;
    }

    private record Kept(RuleSet set, RuleIndex index, long readNanos) {

        Kept(RuleSet set, long readNanos) {
            this(set, RuleIndex.of(set), readNanos);
        }
    }

    @Override
    public Selling selling() {
        return new Selling(locations.channels(), kept().index(), clock.today(), this::category);
    }

    private String category(Sku sku) {
        Items known = items.getIfAvailable();
        return known == null ? "" : known.find(sku).map(Item::category).orElse("");
    }

    @Override
    public RuleSet now() {
        return kept().set();
    }

    private Kept kept() {
        Kept known = kept;
        long now = System.nanoTime();
        if (known != null && now - known.readNanos() < KEPT_NANOS) {
            return known;
        }
        Document newest = versions.find()
                .sort(Sorts.descending("_id"))
                .projection(Projections.include("_id"))
                .first();
        int number = newest == null ? RuleSet.NONE.number() : newest.getInteger("_id");
        Kept next = known != null && known.set().number() == number
                ? new Kept(known.set(), known.index(), now)
                : new Kept(stored(number), now);
        kept = next;
        return next;
    }

    private RuleSet stored(int number) {
        Document found = versions.find(Filters.eq(number)).first();
        return found == null ? RuleSet.NONE : RuleSetMapper.read(found);
    }

    @Override
    public Page<RuleSet> versions(int offset, int limit) {
        return new Page<>(
                versions.find()
                        .sort(Sorts.descending("_id"))
                        .skip(offset)
                        .limit(limit)
                        .map(RuleSetMapper::read)
                        .into(new ArrayList<>()),
                versions.countDocuments());
    }

    @Override
    public Edited<ChannelRule> change(@Nullable ChannelRule seen, ChannelRule changed, SavedBy by) {
        return change(
                seen,
                changed,
                set -> set.rule(changed.channel(), changed.scope()),
                set -> set.with(changed),
                changed.channel() + " " + changed.scope().id(),
                by);
    }

    @Override
    public Edited<ChannelSource> changeSource(@Nullable ChannelSource seen, ChannelSource changed, SavedBy by) {
        return change(
                seen,
                changed,
                set -> set.source(changed.channel(), changed.location()),
                set -> set.with(changed),
                changed.channel() + " < " + changed.location(),
                by);
    }

    private <T> Edited<T> change(
            @Nullable T seen,
            T changed,
            Function<RuleSet, Optional<T>> there,
            Function<RuleSet, RuleSet> next,
            String what,
            SavedBy by) {
        return Conflicts.retry("The rules of " + what, () -> {
            kept = null;
            RuleSet set = now();
            T now = there.apply(set).orElse(null);
            if (changed.equals(now)) {
                return Optional.of(new Edited.Done<>(changed));
            }
            if (now == null && seen != null) {
                return Optional.of(new Edited.Gone<>(set.saved()));
            }
            if (now != null && !now.equals(seen)) {
                return Optional.of(new Edited.Meanwhile<>(now, set.saved()));
            }
            RuleSet then = next.apply(set);
            if (then.rules().size() + then.sources().size() > RuleSet.MOST) {
                return Optional.of(new Edited.Forbidden<>());
            }
            return written(then.saved(what.strip(), by)) ? Optional.of(new Edited.Done<>(changed)) : Optional.empty();
        });
    }

    @Override
    public void drop(ChannelRule rule, SavedBy by) {
        drop(
                set -> set.rule(rule.channel(), rule.scope()).isPresent(),
                set -> set.without(rule),
                rule.channel() + " " + rule.scope().id(),
                by);
    }

    @Override
    public void drop(ChannelSource source, SavedBy by) {
        drop(
                set -> set.source(source.channel(), source.location()).isPresent(),
                set -> set.without(source),
                source.channel() + " < " + source.location(),
                by);
    }

    private void drop(Function<RuleSet, Boolean> there, Function<RuleSet, RuleSet> next, String what, SavedBy by) {
        Conflicts.retry("The rules of " + what, () -> {
            kept = null;
            RuleSet set = now();
            return !there.apply(set) || written(next.apply(set).saved(what.strip(), by))
                    ? Optional.of(what)
                    : Optional.empty();
        });
    }

    /** @return false if somebody else was faster */
    private boolean written(RuleSet next) {
        boolean added = Guarded.add(versions, RuleSetMapper.write(next));
        kept = null;
        if (added) {
            events.publishEvent(new Changed("channel-rules"));
            // What may be promised is another, and whoever is told of that has to look.
            events.publishEvent(new Changed("locations"));
            events.publishEvent(new Changed("stock"));
        }
        return added;
    }
}
