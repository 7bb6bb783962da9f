package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.CapacityPlans;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Contact;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.Duty;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.OfficeHours;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.identity.Absence;
import io.leadline.identity.AbsenceStore;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailWishStore;
import io.leadline.messaging.MailWishes;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What holds for every store whose records people change in a form: nobody overwrites what somebody else saved meanwhile, and
 * is told who that was and when.
 * The list of them is made by the build; a store with another such change fails here until it has its case.
 */
class EditsTest {

    private static final SavedBy ADA = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private static final Instant NOW = Instant.parse("2024-05-01T08:00:00Z");

    @TempDir
    Path folder;

    private TestStore store;

    /**
     * A kind of record.
     *
     * @param first as it was put
     * @param changed by a name, which the record carries somewhere
     * @param put what an import does
     * @param change what a form does, of what was seen
     * @param byFile who is told to have put it; null where no name is kept
     */
    private record Case<T>(
            String collection,
            T first,
            Naming<T> changed,
            UnaryOperator<T> put,
            Change<T> change,
            @Nullable SavedBy byFile) {

        Case(String collection, T first, Naming<T> changed, UnaryOperator<T> put, Change<T> change) {
            this(collection, first, changed, put, change, null);
        }
    }

    private interface Naming<T> {
        T by(T record, int number);
    }

    private interface Change<T> {
        Edited<T> of(T seen, T changed);
    }

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyStoreWhoseRecordsAreChangedInAFormHasItsCase() {
        assertThat(edits(false)).isNotEmpty().containsExactlyElementsOf(cases().keySet());
        assertThat(edits(true)).containsExactly("MongoAbsences.remove");
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseSavedMeanwhile() {
        AbsenceStore absences = make(AbsenceStore.class, "io.leadline.identity.store.MongoAbsences");
        absences.add(absence(1), ADA);
        absences.change(absence(1), absence(2), ADA);

        assertThat(absences.remove(absence(1))).isEqualTo(new Edited.Meanwhile<>(absence(2), ADA));
        assertThat(absences.remove(absence(2))).isEqualTo(new Edited.Done<>(absence(2)));
        assertThat(absences.remove(absence(2))).isEqualTo(new Edited.Gone<>(null));
    }

    private static List<String> edits(boolean removing) {
        return new ClassFileImporter()
                        .withImportOption(location -> location.contains("/store/"))
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.leadline")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> method.getRawReturnType().isEquivalentTo(Edited.class))
                        .filter(method -> method.getName().equals("remove") == removing)
                        .map(EditsTest::name)
                        .sorted()
                        .toList();
    }

    @TestFactory
    List<DynamicTest> nobodyOverwritesWhatSomebodyElseSavedMeanwhile() {
        return cases().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())))
                .toList();
    }

    private <T> void check(Case<T> of) {
        T first = of.put().apply(of.first());
        T mine = of.changed().by(first, 2);
        T theirs = of.changed().by(first, 3);

        assertThat(of.change().of(first, theirs)).as("the first").isEqualTo(new Edited.Done<>(theirs));
        assertThat(of.change().of(first, theirs)).as("the same again").isEqualTo(new Edited.Done<>(theirs));
        assertThat(of.change().of(first, mine)).as("the second").isEqualTo(new Edited.Meanwhile<>(theirs, ADA));
        assertThat(of.change().of(theirs, mine)).as("who has seen it").isEqualTo(new Edited.Done<>(mine));

        T imported = of.put().apply(of.changed().by(first, 4));
        assertThat(of.change().of(mine, theirs))
                .as("after an import")
                .isEqualTo(new Edited.Meanwhile<>(imported, of.byFile()));

        asAnEarlierReleaseLeftIt(of.collection());
        assertThat(of.change().of(imported, mine)).as("of an earlier release").isEqualTo(new Edited.Done<>(mine));
        assertThat(of.change().of(imported, theirs)).as("and then").isEqualTo(new Edited.Meanwhile<>(mine, ADA));
    }

    private void asAnEarlierReleaseLeftIt(String collection) {
        store.database().getCollection(collection).updateMany(new Document(), Updates.unset("mark"));
    }

    private Map<String, Case<?>> cases() {
        Items items = make(Items.class, "io.leadline.catalog.store.MongoItems");
        Suppliers suppliers = make(Suppliers.class, "io.leadline.catalog.store.MongoSuppliers");
        ExchangeRates rates = make(ExchangeRates.class, "io.leadline.catalog.store.MongoExchangeRates");
        OrderPolicies policies = make(OrderPolicies.class, "io.leadline.ordering.store.MongoOrderPolicies");
        Map<String, Case<?>> cases = new TreeMap<>();
        cases.put(
                "MongoItems.change",
                new Case<>(
                        "items",
                        item(1),
                        (item, number) -> item(number),
                        all(items::put),
                        (seen, changed) -> items.change(seen, changed, ADA)));
        Locations locations = make(Locations.class, "io.leadline.catalog.store.MongoLocations");
        cases.put(
                "MongoLocations.change",
                new Case<>(
                        "locations",
                        location(1),
                        (location, number) -> location(number),
                        all(locations::put),
                        (seen, changed) -> locations.change(seen, changed, ADA)));
        cases.put(
                "MongoSuppliers.change",
                new Case<>(
                        "suppliers",
                        supplier(1),
                        (supplier, number) -> supplier(number),
                        all(suppliers::put),
                        (seen, changed) -> suppliers.change(seen, changed, ADA)));
        cases.put(
                "MongoSuppliers.changeTerms",
                new Case<>(
                        "terms",
                        terms(1),
                        (terms, number) -> terms(number),
                        all(suppliers::putTerms),
                        (seen, changed) -> suppliers.changeTerms(seen, changed, ADA)));
        cases.put(
                "MongoExchangeRates.change",
                new Case<>(
                        "exchange_rates",
                        rate(1),
                        (rate, number) -> rate(number),
                        all(list -> rates.put(list, "rates.csv", NOW)),
                        (seen, changed) -> rates.change(seen, changed, "Ada", "ada", NOW),
                        new SavedBy("rates.csv", NOW)));
        Closures closures = make(Closures.class, "io.leadline.catalog.store.MongoClosures");
        cases.put(
                "MongoClosures.change",
                new Case<>(
                        "closures",
                        closure(1),
                        (closure, number) -> closure(number),
                        all(closures::put),
                        (seen, changed) -> closures.change(seen, changed, ADA)));
        ContactBooks books = make(ContactBooks.class, "io.leadline.catalog.store.MongoContactBooks");
        cases.put(
                "MongoContactBooks.change",
                new Case<>(
                        "supplier_contacts",
                        book(1),
                        (book, number) -> book(number),
                        book -> {
                            books.change(books.of("S1"), book, ADA);
                            return book;
                        },
                        (seen, changed) -> books.change(seen, changed, ADA),
                        ADA));
        CapacityPlans capacities = make(CapacityPlans.class, "io.leadline.catalog.store.MongoCapacityPlans");
        cases.put(
                "MongoCapacityPlans.change",
                new Case<>(
                        "capacities",
                        capacity(1),
                        (plan, number) -> capacity(number),
                        plan -> {
                            capacities.change(capacities.of("S1", new Sku("A1")), plan, ADA);
                            return plan;
                        },
                        (seen, changed) -> capacities.change(seen, changed, ADA),
                        ADA));
        Promotions promotions = make(Promotions.class, "io.leadline.demand.store.MongoPromotions");
        cases.put(
                "MongoPromotions.change",
                new Case<>(
                        "promotions",
                        promotion(1),
                        (promotion, number) -> promotion(number),
                        all(promotions::put),
                        (seen, changed) -> promotions.change(seen, changed, "Ada", NOW)));
        cases.put(
                "MongoOrderPolicies.change",
                new Case<>(
                        "order_policies",
                        policy(1),
                        (policy, number) -> policy(number),
                        policy -> {
                            policies.put(PolicyScope.ALL, policy, "file", NOW);
                            return policy;
                        },
                        (seen, changed) -> policies.change(PolicyScope.ALL, seen, changed, "Ada", NOW),
                        new SavedBy("file", NOW)));
        MailWishStore wishes = make(MailWishStore.class, "io.leadline.messaging.store.MongoMailWishes");
        cases.put(
                "MongoMailWishes.change",
                new Case<>(
                        "mail_wishes",
                        wish(1),
                        (wish, number) -> wish(number),
                        wish -> {
                            wishes.change(wishes.of(wish.reader()), wish, ADA);
                            return wish;
                        },
                        (seen, changed) -> wishes.change(seen, changed, ADA),
                        ADA));
        AbsenceStore absences = make(AbsenceStore.class, "io.leadline.identity.store.MongoAbsences");
        cases.put(
                "MongoAbsences.change",
                new Case<>(
                        "absences",
                        absence(1),
                        (absence, number) -> absence(number),
                        absence -> {
                            absences.notOver(absence.person(), LocalDate.EPOCH).stream()
                                    .findFirst()
                                    .ifPresentOrElse(
                                            now -> absences.change(now, absence, ADA),
                                            () -> absences.add(absence, ADA));
                            return absence;
                        },
                        (seen, changed) -> absences.change(seen, changed, ADA),
                        ADA));
        ChannelRules channels = make(
                ChannelRules.class,
                "io.leadline.stock.store.MongoChannelRules",
                locations,
                new StaticListableBeanFactory().getBeanProvider(Items.class),
                new Standing());
        cases.put(
                "MongoChannelRules.change",
                new Case<>(
                        "channel_rules",
                        channelRule(1),
                        (rule, number) -> channelRule(number),
                        rule -> {
                            channels.change(
                                    channels.now()
                                            .rule("web", ChannelRule.Scope.ALL)
                                            .orElse(null),
                                    rule,
                                    ADA);
                            return rule;
                        },
                        (seen, changed) -> channels.change(seen, changed, ADA),
                        ADA));
        cases.put(
                "MongoChannelRules.changeSource",
                new Case<>(
                        "channel_rules",
                        channelSource(1),
                        (source, number) -> channelSource(number),
                        source -> {
                            channels.changeSource(
                                    channels.now().source("web", "DC").orElse(null), source, ADA);
                            return source;
                        },
                        (seen, changed) -> channels.changeSource(seen, changed, ADA),
                        ADA));
        return cases;
    }

    private static MailWishes wish(int number) {
        return new MailWishes(
                "user:u1",
                Map.of(),
                new MailHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(number, 0), LocalTime.NOON),
                true);
    }

    private static Absence absence(int number) {
        LocalDate first = LocalDate.of(2024, 6, 1);
        return new Absence("a1", "u1", null, first, first.plusDays(number), null);
    }

    private interface Putting<T> {
        Object put(List<T> records);
    }

    private static <T> UnaryOperator<T> all(Putting<T> put) {
        return record -> {
            put.put(List.of(record));
            return record;
        };
    }

    private static Item item(int number) {
        return new Item(
                new Sku("A1"),
                "Cup " + number,
                "kitchen",
                "piece",
                Money.of("1.50", "GBP"),
                Money.of("3", "GBP"),
                1,
                1);
    }

    private static Location location(int number) {
        return new Location("DC", "Depot", LocationKind.WAREHOUSE, "GB", ZoneId.of("Europe/London"))
                .at(new ReceivingPoint("Dock " + number, new Contact("Gina", ""), ""));
    }

    private static Supplier supplier(int number) {
        return new Supplier(
                "S1",
                "Maker " + number,
                "maker@example.com",
                "GB",
                ZoneId.of("Europe/London"),
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"));
    }

    private static Terms terms(int number) {
        return new Terms(
                "S1",
                new Sku("A1"),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(number),
                Quantity.of(1),
                14);
    }

    private static Closure closure(int number) {
        LocalDate day = LocalDate.of(2024, 12, 23);
        return new Closure("S1", new Period(day, day.plusDays(number)), "Works holiday");
    }

    private static CapacityPlan capacity(int number) {
        return new CapacityPlan("S1", new Sku("A1"), Map.of(LocalDate.of(2024, 12, 23), Quantity.of(100 * number)));
    }

    private static ContactBook book(int number) {
        return ContactBook.empty("S1")
                .at(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(16, 30)))
                .with(new SupplierContact(
                        "c1", "Kai " + number, "kai@example.com", "+49 1", Set.of(Duty.LOGISTICS, Duty.QUALITY)));
    }

    private static ExchangeRate rate(int number) {
        return new ExchangeRate("EUR", BigDecimal.valueOf(number), LocalDate.of(2024, 5, 1));
    }

    private static Promotion promotion(int number) {
        LocalDate day = LocalDate.of(2024, 5, 1);
        return new Promotion("Spring", null, null, null, new Period(day, day.plusDays(number)), BigDecimal.TEN);
    }

    private static OrderPolicy policy(int number) {
        OrderPolicy usual = OrderPolicy.USUAL;
        return new OrderPolicy(
                usual.remindApproverAfter(),
                usual.escalateApprovalAfter(),
                usual.remindSupplierEvery(),
                Duration.ofDays(number),
                usual.decideWithin(),
                usual.waitAfterChase(),
                usual.checkPromisesEvery(),
                usual.tolerance());
    }

    /** The store of another room, which is nobody's business but this list's. */
    private static ChannelRule channelRule(int number) {
        return new ChannelRule("web", ChannelRule.Scope.ALL, 5, number, 0, null);
    }

    private static ChannelSource channelSource(int number) {
        return new ChannelSource("web", "DC", number, null, null, null);
    }

    private record Standing() implements BusinessClock {

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private <S> S make(Class<S> type, String name, Object... more) {
        ApplicationEventPublisher events = event -> {};
        List<Object> parts = new ArrayList<>(List.of(store.database(), events, new CompanyCurrency("GBP")));
        parts.addAll(List.of(more));
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> parts.stream()
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .toArray()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
