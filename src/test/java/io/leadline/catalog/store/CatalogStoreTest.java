package io.leadline.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Contact;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.Duty;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.Item;
import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.OfficeHours;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.ReceivingDays;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.SetRate;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Terms;
import io.leadline.catalog.TermsChanged;
import io.leadline.catalog.TradeTerms;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf({
    MongoItems.class,
    MongoSuppliers.class,
    MongoLocations.class,
    MongoClosures.class,
    MongoContactBooks.class,
    MongoCapacityPlans.class,
    MongoExchangeRates.class,
    MongoKits.class
})
class CatalogStoreTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    @TempDir
    Path folder;

    private final List<Object> events = new ArrayList<>();
    private TestStore store;
    private MongoItems items;
    private MongoSuppliers suppliers;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new CatalogMigrations());
        items = new MongoItems(store.database(), events::add);
        suppliers = new MongoSuppliers(store.database(), events::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aClosureIsEnteredOnceAndRemovedOnlyAsItWasSeen() {
        MongoClosures closures = new MongoClosures(store.database(), events::add);
        LocalDate day = LocalDate.of(2024, 12, 23);
        Closure entered = new Closure("S1", new Period(day, day.plusDays(9)), "Works holiday");
        Closure longer = new Closure("S1", new Period(day, day.plusDays(12)), "Works holiday");
        assertThat(closures.all()).isEmpty();

        assertThat(closures.add(entered, BY)).isTrue();
        assertThat(closures.add(longer, BY)).isFalse();
        assertThat(closures.all()).containsExactly(entered);
        assertThat(closures.remove(longer)).isFalse();
        assertThat(closures.change(entered, longer, BY)).isEqualTo(new Edited.Done<>(longer));
        assertThat(closures.remove(entered)).isFalse();
        assertThat(closures.remove(longer)).isTrue();
        assertThat(closures.remove(longer)).isFalse();

        assertThat(closures.all()).isEmpty();
        assertThat(events).filteredOn(new Changed("calendars")::equals).hasSize(3);
    }

    @Test
    void aCapacityIsFoundByItemAndBySupplier() {
        MongoCapacityPlans capacities = new MongoCapacityPlans(store.database(), events::add);
        LocalDate monday = LocalDate.of(2024, 12, 23);
        CapacityPlan all = new CapacityPlan("S1", null, Map.of(monday, Quantity.of(900)));
        CapacityPlan cup = new CapacityPlan(
                "S1", new Sku("A1"), Map.of(monday, Quantity.of(300), monday.plusWeeks(1), Quantity.of(20)));
        assertThat(capacities.of("S1", new Sku("A1"))).isEqualTo(CapacityPlan.empty("S1", new Sku("A1")));

        capacities.change(CapacityPlan.empty("S1", new Sku("A1")), cup, BY);
        capacities.change(CapacityPlan.empty("S1", null), all, BY);

        assertThat(capacities.of("S1", new Sku("A1"))).isEqualTo(cup);
        assertThat(capacities.of("S1", null)).isEqualTo(all);
        assertThat(capacities.ofSupplier("S1")).containsExactly(all, cup);
        assertThat(capacities.ofSupplier("S2")).isEmpty();
        assertThat(capacities.ofItems(List.of(new Sku("A1"), new Sku("A2"))))
                .isEqualTo(Map.of(new Sku("A1"), List.of(cup)));
        assertThat(events).contains(new TermsChanged(Set.of(new Sku("A1"))));
    }

    @Test
    void whomToAskIsEmptyUntilSomebodySaysIt() {
        MongoContactBooks books = new MongoContactBooks(store.database(), events::add);
        ContactBook book = ContactBook.empty("S1")
                .with(new SupplierContact("c1", "Kai", "kai@example.com", "", Set.of(Duty.QUALITY)))
                .at(new OfficeHours(LocalTime.of(8, 30), LocalTime.of(16, 0)));
        assertThat(books.of("S1")).isEqualTo(ContactBook.empty("S1"));

        assertThat(books.change(ContactBook.empty("S1"), book, BY)).isEqualTo(new Edited.Done<>(book));

        assertThat(books.of("S1")).isEqualTo(book);
        assertThat(books.of("S2")).isEqualTo(ContactBook.empty("S2"));
        assertThat(events).contains(new Changed("suppliers"));
    }

    @Test
    void aRateKeepsWhoSetItAndWhatItWasBefore() {
        MongoExchangeRates rates = new MongoExchangeRates(store.database(), events::add, new CompanyCurrency("GBP"));
        Instant first = Instant.parse("2024-05-01T08:00:00Z");
        Instant second = first.plusSeconds(60);

        Saved added = rates.put(List.of(rate("1.20", 1), rate("1.15", 3)), "rates.csv", first);
        Saved again = rates.put(List.of(rate("1.2", 1)), "Ada", second);
        Saved changed = rates.put(List.of(rate("1.25", 1)), "Ada", second);

        assertThat(added).isEqualTo(new Saved(2, 0, 0));
        assertThat(again).isEqualTo(new Saved(0, 0, 1));
        assertThat(changed).isEqualTo(new Saved(0, 1, 0));
        assertThat(rates.all())
                .containsExactly(
                        new SetRate(
                                rate("1.15", 3),
                                List.of(new SetRate.Change(first, "rates.csv", new BigDecimal("1.15")))),
                        new SetRate(
                                rate("1.25", 1),
                                List.of(
                                        new SetRate.Change(first, "rates.csv", new BigDecimal("1.2")),
                                        new SetRate.Change(second, "Ada", new BigDecimal("1.25")))));
        assertThat(rates.inCompanyCurrency(Money.of("10", "EUR"), LocalDate.of(2024, 5, 2)))
                .contains(Money.of("8", "GBP"));
        assertThat(events).filteredOn(new Changed("exchange-rates")::equals).hasSize(2);
    }

    private static ExchangeRate rate(String perPound, int dayOfMay) {
        return new ExchangeRate("EUR", new BigDecimal(perPound), LocalDate.of(2024, 5, dayOfMay));
    }

    @Test
    void whatAPersonChangedIsSeenAtOnceAndTold() {
        Supplier supplier = supplier("S1");
        Item cup = item("A1", "Cup", "kitchen", "1.50");
        suppliers.put(List.of(supplier));
        items.put(List.of(cup));
        assertThat(suppliers.find("S1")).contains(supplier);
        events.clear();

        assertThat(suppliers.change(supplier, supplier.at("new@example.com"), BY))
                .isInstanceOf(Edited.Done.class);
        assertThat(items.change(cup, item("A1", "Mug", "kitchen", "1.50"), BY)).isInstanceOf(Edited.Done.class);

        assertThat(suppliers.find("S1")).contains(supplier.at("new@example.com"));
        assertThat(items.search(new ItemQuery("mug", "", ItemQuery.Sort.SKU, false, 0, 9))
                        .total())
                .isEqualTo(1);
        assertThat(events).contains(new Changed("suppliers"), new Changed("items"));
    }

    @Test
    void anItemIsReadAsItWasPut() {
        Item cup = item("A1", "Cup", "kitchen", "1.50");

        items.put(List.of(cup));

        assertThat(items.find(new Sku("A1"))).contains(cup);
        assertThat(items.find(new Sku("A2"))).isEmpty();
        assertThat(items.findAll(List.of(new Sku("A1"), new Sku("A2")))).containsExactly(cup);
    }

    @Test
    void theSameItemsAgainChangeNothing() {
        List<Item> both = List.of(item("A1", "Cup", "kitchen", "1.50"), item("A2", "Lamp", "lights", "9"));
        assertThat(items.put(both)).isEqualTo(new Saved(2, 0, 0));
        events.clear();

        assertThat(items.put(both)).isEqualTo(new Saved(0, 0, 2));
        assertThat(events).isEmpty();
        assertThat(items.put(List.of(item("A1", "Mug", "kitchen", "1.5"), both.get(1))))
                .isEqualTo(new Saved(0, 1, 1));
        assertThat(events).containsExactly(new Changed("items"));
    }

    @Test
    void aListIsSearchedFilteredSortedAndCut() {
        items.put(List.of(
                item("B2", "Red lamp", "lights", "9"),
                item("A1", "Blue cup", "kitchen", "3"),
                item("C3", "red Cup", "kitchen", "2")));

        var red = items.search(new ItemQuery("RED", "", ItemQuery.Sort.SKU, false, 0, 10));
        var kitchen = items.search(new ItemQuery("", "kitchen", ItemQuery.Sort.COST, true, 1, 1));

        assertThat(red.rows()).extracting(item -> item.sku().value()).containsExactly("B2", "C3");
        assertThat(kitchen.total()).isEqualTo(2);
        assertThat(kitchen.rows()).extracting(item -> item.sku().value()).containsExactly("C3");
        assertThat(items.categories()).containsExactly("kitchen", "lights");
    }

    @Test
    void aListShowsWhatAnotherInstanceChanged() {
        MongoItems elsewhere = new MongoItems(store.database(), events::add);
        assertThat(items.search(new ItemQuery("", "", ItemQuery.Sort.SKU, false, 0, 10))
                        .total())
                .isZero();

        elsewhere.put(List.of(item("A1", "Cup", "kitchen", "1")));

        assertThat(items.search(new ItemQuery("", "", ItemQuery.Sort.SKU, false, 0, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void termsComeByRankAndBySupplier() {
        suppliers.put(List.of(supplier("S1"), supplier("S2")));
        Terms alternate = terms("S1", "A1", 2);
        Terms preferred = terms("S2", "A1", 1);
        Terms other = terms("S1", "A0", 1);
        suppliers.putTerms(List.of(alternate, preferred, other));

        assertThat(suppliers.find("S1")).contains(supplier("S1"));
        assertThat(suppliers.all()).extracting(Supplier::id).containsExactly("S1", "S2");
        assertThat(suppliers.termsFor(new Sku("A1"))).containsExactly(preferred, alternate);
        assertThat(suppliers.termsFor(List.of(new Sku("A0"), new Sku("A1"), new Sku("A9"))))
                .containsOnlyKeys(new Sku("A0"), new Sku("A1"));
        assertThat(suppliers.terms("S1")).containsExactly(other, alternate);
        assertThat(suppliers.putTerms(List.of(alternate))).isEqualTo(new Saved(0, 0, 1));
    }

    @Test
    void locationsChannelsAndClosuresAreReadAsTheyWerePut() {
        var locations = new MongoLocations(store.database(), events::add);
        var closures = new MongoClosures(store.database(), events::add);
        Location depot =
                new Location("DC", "Depot", LocationKind.FULFILMENT_CENTRE, "NL", ZoneId.of("Europe/Amsterdam"));
        Channel web = new Channel("web", "Web shop", ChannelKind.WEB, "DC", 2);
        Closure holidays = new Closure("company", new Period(LocalDate.of(2024, 12, 24), LocalDate.of(2025, 1, 1)), "");

        Location kiosk = new Location(
                "K",
                "Kiosk",
                LocationKind.STORE,
                "DE",
                ZoneId.of("Europe/Berlin"),
                40,
                ReceivingDays.parse("Tue,Thu").orElseThrow());
        locations.put(List.of(depot, kiosk));
        locations.putChannels(List.of(web));
        closures.put(List.of(holidays));

        assertThat(locations.find("DC")).contains(depot);
        assertThat(locations.find("K")).contains(kiosk);
        assertThat(locations.channelsServedFrom("DC")).containsExactly(web);
        assertThat(closures.all()).containsExactly(holidays);
    }

    @Test
    void whereGoodsAreTakenInAndOnWhichTermsIsKeptAndSilenceLeavesItAsItIs() {
        var locations = new MongoLocations(store.database(), events::add);
        Location depot = new Location("DC", "Depot", LocationKind.WAREHOUSE, "NL", ZoneId.of("Europe/Amsterdam"));
        Location known = depot.at(new ReceivingPoint("Dock 3\nRotterdam", new Contact("Gina", "1"), "7 to 15 h"));
        locations.put(List.of(known));
        assertThat(locations.find("DC")).contains(known);
        locations.put(List.of(depot));
        assertThat(locations.find("DC")).contains(known);

        var suppliers = new MongoSuppliers(store.database(), events::add);
        Supplier silent = new Supplier(
                "S-terms",
                "Acme",
                "a@example.com",
                "DE",
                ZoneId.of("Europe/Berlin"),
                Locale.GERMAN,
                "EUR",
                Money.zero("EUR"));
        TradeTerms fob = new TradeTerms(Incoterm.FOB, "Hamburg", new PaymentTerms(30, new BigDecimal("2.5"), 14), 5);
        Supplier agreed = silent.on(fob, new Contact("Anke", ""));
        suppliers.put(List.of(agreed));
        assertThat(suppliers.find("S-terms")).contains(agreed);
        suppliers.put(List.of(silent));
        assertThat(suppliers.find("S-terms")).contains(agreed);
        // A person can take it out.
        suppliers.change(agreed, silent, new SavedBy("Ada", Instant.EPOCH));
        assertThat(suppliers.find("S-terms")).contains(silent);

        Document before = new SupplierMapper().write(agreed);
        before.remove("trade");
        before.remove("contact");
        assertThat(new SupplierMapper().read(before)).isEqualTo(silent);
        Document place = new LocationMapper().write(known);
        List.of("address", "contact", "hours").forEach(place::remove);
        assertThat(new LocationMapper().read(place)).isEqualTo(depot);
    }

    @Test
    void aLocationOfBeforeReceivesWhenItsCountryWorks() {
        Location depot = new Location("DC", "Depot", LocationKind.WAREHOUSE, "NL", ZoneId.of("Europe/Amsterdam"));
        Document before = new LocationMapper().write(depot);
        before.remove("receivingDays");

        assertThat(new LocationMapper().read(before)).isEqualTo(depot);
    }

    @Test
    void whatKitsAreMadeOfIsReadAsItWasPut() {
        var kits = new MongoKits(store.database(), events::add);
        KitPart cups = new KitPart(new Sku("SET"), new Sku("CUP"), Quantity.of("2.5"));

        assertThat(kits.put(List.of(cups))).isEqualTo(new Saved(1, 0, 0));
        assertThat(kits.put(List.of(cups))).isEqualTo(new Saved(0, 0, 1));
        assertThat(kits.bills().parts(new Sku("SET"))).isEqualTo(Map.of(new Sku("CUP"), Quantity.of("2.5")));

        kits.put(List.of(new KitPart(new Sku("SET"), new Sku("CUP"), Quantity.ZERO)));

        assertThat(kits.bills().isKit(new Sku("SET"))).isFalse();
    }

    private static Item item(String sku, String name, String category, String cost) {
        return new Item(new Sku(sku), name, category, "piece", Money.of(cost, "GBP"), Money.of("12", "GBP"), 0.5, 1);
    }

    private static Supplier supplier(String id) {
        return new Supplier(
                id,
                "Potter",
                "a@b.example",
                "DE",
                ZoneId.of("Europe/Berlin"),
                Locale.GERMAN,
                "EUR",
                Money.of("100", "EUR"));
    }

    private static Terms terms(String supplier, String sku, int rank) {
        return new Terms(
                supplier,
                new Sku(sku),
                rank,
                List.of(new PriceBreak(Quantity.of(1), Money.of("2.5", "EUR"))),
                Quantity.of(12),
                Quantity.of(6),
                14);
    }
}
