package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.SetRate;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Saved;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Rates in {@code exchange_rates}, one document for each currency and day, with all its changes. */
@Repository
class MongoExchangeRates implements ExchangeRates {

    private static final String RATE = "perCompanyCurrency";

    private final MongoCollection<Document> rates;
    private final Edition<List<SetRate>> list;
    private final ApplicationEventPublisher events;
    private final String companyCurrency;

    MongoExchangeRates(MongoDatabase database, ApplicationEventPublisher events, CompanyCurrency companyCurrency) {
        this.rates = database.getCollection("exchange_rates");
        this.events = events;
        this.companyCurrency = companyCurrency.code();
        this.list = new Edition<>(database, "exchange_rates", this::readAll);
    }

    @Override
    public String companyCurrency() {
        return companyCurrency;
    }

    @Override
    public List<SetRate> all() {
        return list.get();
    }

    @Override
    public Saved put(Collection<ExchangeRate> wanted, String by, Instant at) {
        Map<String, ExchangeRate> byId = new LinkedHashMap<>();
        wanted.forEach(rate -> byId.put(id(rate), rate));
        Map<String, ExchangeRate> stored = new HashMap<>();
        rates.find(Filters.in("_id", byId.keySet()))
                .map(this::read)
                .forEach(set -> stored.put(id(set.rate()), set.rate()));
        List<WriteModel<Document>> writes = new ArrayList<>();
        byId.forEach((id, rate) -> {
            if (!rate.equals(stored.get(id))) {
                writes.add(new UpdateOneModel<>(
                        Filters.eq(id), change(rate, by, null, at), new UpdateOptions().upsert(true)));
            }
        });
        if (writes.isEmpty()) {
            return new Saved(0, 0, byId.size());
        }
        rates.bulkWrite(writes);
        list.next();
        events.publishEvent(new Changed("exchange-rates"));
        long added = byId.size() - stored.size();
        return new Saved(added, writes.size() - added, byId.size() - writes.size());
    }

    @Override
    public Edited<ExchangeRate> change(
            @Nullable ExchangeRate seen, ExchangeRate changed, String by, String byId, Instant at) {
        Edited<ExchangeRate> edited = Conflicts.retry(id(changed), () -> changeOnce(seen, changed, by, byId, at));
        if (edited instanceof Edited.Done) {
            list.next();
            events.publishEvent(new Changed("exchange-rates"));
        }
        return edited;
    }

    /** @return empty if somebody was faster */
    private Optional<Edited<ExchangeRate>> changeOnce(
            @Nullable ExchangeRate seen, ExchangeRate changed, String by, String byId, Instant at) {
        Document stored = rates.find(Filters.eq(id(changed))).first();
        ExchangeRate now = stored == null ? null : read(stored).rate();
        if (changed.equals(now)) {
            return Optional.of(new Edited.Done<>(changed));
        }
        if (now == null) {
            if (seen != null) {
                return Optional.of(new Edited.Gone<>(null));
            }
        } else if (!now.equals(seen)) {
            return Optional.of(new Edited.Meanwhile<>(now, Edits.lastOf(stored, "changes")));
        }
        boolean written = stored == null
                ? Guarded.add(rates, added(changed, by, byId, at))
                : rates.updateOne(
                                        Filters.and(Filters.eq(id(changed)), Filters.eq(RATE, stored.get(RATE))),
                                        change(changed, by, byId, at))
                                .getMatchedCount()
                        == 1;
        return written ? Optional.of(new Edited.Done<>(changed)) : Optional.empty();
    }

    private static Bson change(ExchangeRate rate, String by, @Nullable String byId, Instant at) {
        return Updates.combine(
                Updates.set("currency", rate.currency()),
                Updates.set("asOf", rate.asOf().toString()),
                Updates.set(RATE, new Decimal128(rate.perCompanyCurrency())),
                Updates.push("changes", changed(rate, by, byId, at)));
    }

    private static Document added(ExchangeRate rate, String by, String byId, Instant at) {
        return new Document("_id", id(rate))
                .append("currency", rate.currency())
                .append("asOf", rate.asOf().toString())
                .append(RATE, new Decimal128(rate.perCompanyCurrency()))
                .append("changes", List.of(changed(rate, by, byId, at)));
    }

    private static Document changed(ExchangeRate rate, String by, @Nullable String byId, Instant at) {
        return new Document("at", Date.from(at))
                .append("by", by)
                .append("byId", byId)
                .append(RATE, new Decimal128(rate.perCompanyCurrency()));
    }

    @Override
    public Optional<Money> inCompanyCurrency(Money money, LocalDate day) {
        if (money.currency().equals(companyCurrency)) {
            return Optional.of(money);
        }
        return all().stream()
                .map(SetRate::rate)
                .filter(rate ->
                        rate.currency().equals(money.currency()) && !rate.asOf().isAfter(day))
                .findFirst()
                .map(rate -> new Money(
                        money.amount().divide(rate.perCompanyCurrency(), MathContext.DECIMAL64), companyCurrency));
    }

    private List<SetRate> readAll() {
        return rates.find().map(this::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing((SetRate set) -> set.rate().currency())
                        .thenComparing(set -> set.rate().asOf(), Comparator.reverseOrder()))
                .toList();
    }

    private static String id(ExchangeRate rate) {
        return rate.currency() + "|" + rate.asOf();
    }

    private SetRate read(Document document) {
        return new SetRate(
                new ExchangeRate(
                        document.getString("currency"), number(document), LocalDate.parse(document.getString("asOf"))),
                document.getList("changes", Document.class, List.of()).stream()
                        .map(change -> new SetRate.Change(
                                change.getDate("at").toInstant(),
                                change.getString("by"),
                                change.getString("byId"),
                                number(change)))
                        .toList());
    }

    private static BigDecimal number(Document document) {
        return document.get(RATE, Decimal128.class).bigDecimalValue();
    }
}
