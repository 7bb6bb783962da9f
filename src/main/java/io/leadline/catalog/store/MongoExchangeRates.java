package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.shared.Changed;
import io.leadline.shared.Money;
import io.leadline.shared.Saved;
import io.leadline.storage.Mapper;
import io.leadline.storage.Upserts;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Rates in {@code exchange_rates}, one document for each currency and day. */
@Repository
class MongoExchangeRates implements ExchangeRates {

    private final MongoCollection<Document> rates;
    private final Edition<List<ExchangeRate>> list;
    private final ApplicationEventPublisher events;
    private final String companyCurrency;

    MongoExchangeRates(
            MongoDatabase database,
            ApplicationEventPublisher events,
            @Value("${leadline.company.currency:GBP}") String companyCurrency) {
        this.rates = database.getCollection("exchange_rates");
        this.events = events;
        this.companyCurrency = companyCurrency;
        this.list = new Edition<>(database, "exchange_rates", this::readAll);
    }

    @Override
    public String companyCurrency() {
        return companyCurrency;
    }

    @Override
    public List<ExchangeRate> all() {
        return list.get();
    }

    @Override
    public Saved put(Collection<ExchangeRate> changed) {
        Saved saved = Upserts.put(rates, MAPPER, changed);
        if (saved.changedAnything()) {
            list.next();
            events.publishEvent(new Changed("exchange-rates"));
        }
        return saved;
    }

    @Override
    public Optional<Money> inCompanyCurrency(Money money, LocalDate day) {
        if (money.currency().equals(companyCurrency)) {
            return Optional.of(money);
        }
        return all().stream()
                .filter(rate ->
                        rate.currency().equals(money.currency()) && !rate.asOf().isAfter(day))
                .findFirst()
                .map(rate -> new Money(
                        money.amount().divide(rate.perCompanyCurrency(), MathContext.DECIMAL64), companyCurrency));
    }

    private List<ExchangeRate> readAll() {
        return rates.find().map(MAPPER::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(ExchangeRate::currency)
                        .thenComparing(ExchangeRate::asOf, Comparator.reverseOrder()))
                .toList();
    }

    private static final Mapper<ExchangeRate> MAPPER = new Mapper<>() {
        @Override
        public String id(ExchangeRate rate) {
            return rate.currency() + "|" + rate.asOf();
        }

        @Override
        public Document write(ExchangeRate rate) {
            return new Document("_id", id(rate))
                    .append("currency", rate.currency())
                    .append("perCompanyCurrency", rate.perCompanyCurrency())
                    .append("asOf", rate.asOf().toString());
        }

        @Override
        public ExchangeRate read(Document document) {
            return new ExchangeRate(
                    document.getString("currency"),
                    document.get("perCompanyCurrency", Decimal128.class).bigDecimalValue(),
                    LocalDate.parse(document.getString("asOf")));
        }
    };
}
