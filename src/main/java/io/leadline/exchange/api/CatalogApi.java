package io.leadline.exchange.api;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.ApiKey;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Items and suppliers, only to be read. A supplier's key sees itself and what it delivers. What items cost is told to nobody
 * here, and what they are sold for to no supplier.
 */
@ForPrograms
class CatalogApi {

    private final Items items;
    private final Suppliers suppliers;

    CatalogApi(Items items, Suppliers suppliers) {
        this.items = items;
        this.suppliers = suppliers;
    }

    record ItemsAnswer(List<ItemAnswer> items, @Nullable String next) {}

    /** @param price null for a supplier */
    record ItemAnswer(
            String sku,
            String name,
            String category,
            String unit,
            @Nullable Price price,
            double weightKg,
            double volumeL,
            int shelfLifeDays) {}

    record Price(BigDecimal amount, String currency) {}

    record TermsAnswer(List<OfferAnswer> terms, @Nullable String next) {}

    /** @param rank among the suppliers of the item; null for a supplier */
    record OfferAnswer(
            String sku,
            @Nullable Integer rank,
            List<PriceFrom> prices,
            BigDecimal minimumQuantity,
            BigDecimal orderMultiple,
            int leadTimeDays) {}

    record PriceFrom(BigDecimal from, BigDecimal amount, String currency) {}

    record SuppliersAnswer(
            List<SupplierAnswer> suppliers, @Nullable String next) {}

    record SupplierAnswer(String id, String name, String country, String language, String currency) {}

    @GetMapping("/api/v1/items")
    @Told(
            value = "Items, by SKU",
            query = {"cursor", "limit"})
    ItemsAnswer items(@AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        Sku behind = query.cursor().map(Query::sku).orElse(null);
        int limit = query.limit();
        List<Item> found = delivered(key)
                .map(skus ->
                        items
                                .findAll(page(
                                        skus.stream(), Sku::value, behind == null ? "" : behind.value(), limit + 1))
                                .stream()
                                .sorted(Comparator.comparing(Item::sku))
                                .toList())
                .orElseGet(() -> items.behind(behind, limit + 1));
        Portion<Item> portion = Portion.of(found, limit, item -> item.sku().value());
        return new ItemsAnswer(portion.each(item -> answer(item, key)), portion.next());
    }

    @GetMapping("/api/v1/items/{sku}")
    @Told("One item")
    ItemAnswer item(@AuthenticationPrincipal ApiKey key, @PathVariable String sku) {
        Sku asked = Query.sku(sku);
        return items.find(asked)
                .filter(item -> delivered(key).map(skus -> skus.contains(asked)).orElse(true))
                .map(item -> answer(item, key))
                .orElseThrow(() -> ApiProblem.missing("item", sku));
    }

    @GetMapping("/api/v1/suppliers")
    @Told(
            value = "Suppliers, by id",
            query = {"cursor", "limit"})
    SuppliersAnswer suppliers(@AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        int limit = query.limit();
        String behind = query.cursor().orElse(null);
        String own = key.organisation();
        List<Supplier> found = own == null
                ? suppliers.behind(behind, limit + 1)
                : behind == null ? suppliers.find(own).stream().toList() : List.of();
        Portion<Supplier> portion = Portion.of(found, limit, Supplier::id);
        return new SuppliersAnswer(portion.each(CatalogApi::answer), portion.next());
    }

    @GetMapping("/api/v1/suppliers/{id}")
    @Told("One supplier")
    SupplierAnswer supplier(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        return suppliers
                .find(id)
                .filter(supplier -> sees(key, supplier))
                .map(CatalogApi::answer)
                .orElseThrow(() -> ApiProblem.missing("supplier", id));
    }

    /** Also to the supplier itself, whose prices they are. */
    @GetMapping("/api/v1/suppliers/{id}/terms")
    @Told(
            value = "What a supplier offers, by SKU",
            query = {"cursor", "limit"})
    TermsAnswer terms(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        if (suppliers.find(id).filter(supplier -> sees(key, supplier)).isEmpty()) {
            throw ApiProblem.missing("supplier", id);
        }
        int limit = query.limit();
        List<Terms> found = page(
                suppliers.terms(id).stream(),
                terms -> terms.sku().value(),
                query.cursor().orElse(""),
                limit + 1);
        Portion<Terms> portion = Portion.of(found, limit, terms -> terms.sku().value());
        return new TermsAnswer(portion.each(terms -> answer(terms, key)), portion.next());
    }

    /** Its rank among those of the item is the company's own business. */
    private static OfferAnswer answer(Terms terms, ApiKey key) {
        return new OfferAnswer(
                terms.sku().value(),
                key.organisation() == null ? terms.rank() : null,
                terms.priceBreaks().stream()
                        .map(step -> new PriceFrom(
                                step.from().value(),
                                step.unitPrice().amount(),
                                step.unitPrice().currency()))
                        .toList(),
                terms.moq().value(),
                terms.orderMultiple().value(),
                terms.leadTimeDays());
    }

    /** What a supplier delivers; empty for the company itself, which sees everything. */
    private Optional<Collection<Sku>> delivered(ApiKey key) {
        return Optional.ofNullable(key.organisation())
                .map(supplier -> suppliers.terms(supplier).stream()
                        .map(Terms::sku)
                        .distinct()
                        .toList());
    }

    private static boolean sees(ApiKey key, Supplier supplier) {
        return key.organisation() == null || Objects.equals(key.organisation(), supplier.id());
    }

    private static <T> List<T> page(Stream<T> all, Function<T, String> place, String behind, int limit) {
        return all.filter(one -> place.apply(one).compareTo(behind) > 0)
                .sorted(Comparator.comparing(place))
                .limit(limit)
                .toList();
    }

    private static ItemAnswer answer(Item item, ApiKey key) {
        Price price = key.organisation() == null
                ? new Price(item.unitPrice().amount(), item.unitPrice().currency())
                : null;
        return new ItemAnswer(
                item.sku().value(),
                item.name(),
                item.category(),
                item.unit(),
                price,
                item.weightKg(),
                item.volumeL(),
                item.shelfLifeDays());
    }

    private static SupplierAnswer answer(Supplier supplier) {
        return new SupplierAnswer(
                supplier.id(),
                supplier.name(),
                supplier.country(),
                supplier.language().toLanguageTag(),
                supplier.currency());
    }
}
