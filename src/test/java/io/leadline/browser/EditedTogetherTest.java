package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.catalog.Contact;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.OfficeHours;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.identity.Absence;
import io.leadline.identity.AbsenceStore;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailWishStore;
import io.leadline.messaging.MailWishes;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.partners.Company;
import io.leadline.partners.OwnCapacity;
import io.leadline.partners.OwnCompany;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.shell.EditDialog;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every form of something stored: a person types, somebody else saves the same, and both versions are shown; what was typed
 * is still there, and counts once it is saved again. Whatever else is stored stays as it is, even where no field of the form
 * can show it.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditedTogetherTest extends BrowserTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    /**
     * @param dialog its class
     * @param opener what is pressed on the page
     * @param field the label of the field in which both write
     * @param typed by the person at the page
     * @param somebodyElse saves another value
     * @param theirs that value, as it is shown
     * @param saver who is said to have saved it
     * @param stored all that is stored of it
     * @param kept what is stored of that field in the end
     */
    private record Form<R extends Record>(
            String dialog,
            String account,
            String path,
            Function<Page, Locator> opener,
            String field,
            String typed,
            Runnable somebodyElse,
            String theirs,
            String saver,
            java.util.function.Supplier<R> stored,
            Function<R, ?> kept,
            Object mine) {

        Object keptNow() {
            return kept.apply(stored.get());
        }
    }

    /** PolicyChangesTest asks for settings of the whole company, which the other tests plan with. */
    private static final Set<String> ELSEWHERE = Set.of("RulesDialog");

    private ScreenData data;
    private List<Form<?>> forms = List.of();

    @BeforeAll
    void somethingToChange() {
        data = new ScreenData(context);
        Sku sku = new Sku(data.values("item", "sku", Role.BUYER).getFirst());
        String supplierId =
                data.values("supplier", "___url_parameter", Role.BUYER).getFirst();
        User user = data.user("edited-" + data.unique(), Role.GOODS_IN, Locale.UK);
        Items items = context.getBean(Items.class);
        Suppliers suppliers = context.getBean(Suppliers.class);
        Users users = context.getBean(Users.class);
        Locations locations = context.getBean(Locations.class);
        // Among the first, whatever locations other tests have left.
        String place = "0-" + data.unique();
        locations.put(List.of(
                new Location(place, "0 Dock " + place, LocationKind.WAREHOUSE, "GB", ZoneId.of("Europe/London"))));
        forms = List.of(
                new Form<>(
                        "LocationDialog",
                        "buyer",
                        "locations",
                        page -> startingWith(page, "Change 0 Dock " + place),
                        "Receiving hours",
                        "8 to 12 h",
                        () -> locations.put(List.of(locations
                                .find(place)
                                .orElseThrow()
                                .at(new ReceivingPoint("", Contact.NONE, "9 to 17 h")))),
                        "9 to 17 h",
                        "A file that was taken in",
                        () -> locations.find(place).orElseThrow(),
                        one -> one.point().hours(),
                        "8 to 12 h"),
                new Form<>(
                        "ItemDialog",
                        "buyer",
                        "items?q=" + sku,
                        page -> startingWith(page, "Change Lamp"),
                        "Keeps for (days)",
                        "30",
                        () -> items.put(List.of(keeping(items.find(sku).orElseThrow(), 77))),
                        "77",
                        "A file that was taken in",
                        () -> items.find(sku).orElseThrow(),
                        Item::shelfLifeDays,
                        30),
                new Form<>(
                        "SupplierDialog",
                        "buyer",
                        "supplier/" + supplierId,
                        page -> button(page, "Change"),
                        "Name",
                        "Named by me",
                        () -> suppliers.put(
                                List.of(named(suppliers.find(supplierId).orElseThrow(), "Named by another"))),
                        "Named by another",
                        "A file that was taken in",
                        () -> suppliers.find(supplierId).orElseThrow(),
                        Supplier::name,
                        "Named by me"),
                new Form<>(
                        "TermsDialog",
                        "buyer",
                        "supplier/" + supplierId,
                        page -> startingWith(page, "Change the terms of"),
                        "Minimum",
                        "12",
                        () -> suppliers.putTerms(
                                List.of(from(suppliers.terms(supplierId).getFirst(), 24))),
                        "24",
                        "A file that was taken in",
                        () -> suppliers.terms(supplierId).getFirst(),
                        Terms::moq,
                        Quantity.of(12)),
                new Form<>(
                        "UserDialog",
                        "admin",
                        "users?q=" + user.id(),
                        page -> page.locator("vaadin-grid-cell-content").getByText("Person of " + user.id()),
                        "Name",
                        "Called by me",
                        () -> users.change(called(users.find(user.id()).orElseThrow(), "Called by another"), BY),
                        "Called by another",
                        "Ada",
                        () -> users.find(user.id()).orElseThrow(),
                        User::name,
                        "Called by me"),
                rate(),
                promotion(),
                policy(),
                channelRule(),
                channelSource(),
                reach(),
                contact(),
                person(),
                closure(),
                capacity(),
                absence(),
                wishes());
    }

    private Form<?> absence() {
        AbsenceStore absences = context.getBean(AbsenceStore.class);
        LocalDate day = context.getBean(BusinessClock.class).today().plusDays(50);
        User away = data.user("away-" + data.unique(), Role.BUYER, Locale.ENGLISH);
        User first = data.user("first-" + data.unique(), Role.BUYER, Locale.ENGLISH);
        User second = data.user("second-" + data.unique(), Role.BUYER, Locale.ENGLISH);
        Absence alone = new Absence("together-" + data.unique(), away.id(), null, day, day, null);
        absences.add(alone, BY);
        return new Form<>(
                "AbsenceDialog",
                away.id(),
                "profile",
                page -> page.locator("#own-absences").getByText("Change"),
                "Who stands in",
                first.name(),
                () -> absences.change(alone, new Absence(alone.id(), away.id(), null, day, day, second.id()), BY),
                second.name(),
                "Ada",
                () -> absences.notOver(away.id(), day).getFirst(),
                absence -> String.valueOf(absence.standIn()),
                first.id());
    }

    private Form<?> wishes() {
        MailWishStore store = context.getBean(MailWishStore.class);
        User reader = data.user("reader-" + data.unique(), Role.BUYER, Locale.ENGLISH);
        String name = MailWishes.ofUser(reader.id());
        MailHours early = new MailHours(MailHours.USUAL.days(), LocalTime.of(7, 0), MailHours.USUAL.to());
        return new Form<>(
                "MailWishesDialog",
                reader.id(),
                "profile",
                page -> page.locator("#change-mail-wishes"),
                "From",
                "08:30",
                () -> store.change(store.of(name), new MailWishes(name, Map.of(), early, false), BY),
                "07:00",
                "Ada",
                () -> store.of(name),
                wishes -> wishes.hours().from(),
                LocalTime.of(8, 30));
    }

    private Form<?> capacity() {
        OwnCapacity capacities = context.getBean(OwnCapacity.class);
        Actor keeper = context.getBean(Users.class).find(keeper()).orElseThrow().actor();
        LocalDate today = context.getBean(BusinessClock.class).today();
        LocalDate monday = CapacityPlan.monday(today).plusWeeks(3);
        return new Form<>(
                "CapacityDialog",
                keeper(),
                "terms",
                page -> page.locator("#all-capacity"),
                "Week from " + io.leadline.shell.Format.of(keeper).date(monday),
                "300",
                () -> {
                    CapacityPlan now = capacities.find(null, keeper).orElseThrow();
                    capacities.change(now, now.saying(Map.of(monday, Optional.of(Quantity.of(77)))), keeper);
                },
                "77",
                keeper.name(),
                () -> capacities.find(null, keeper).orElseThrow(),
                plan -> plan.on(monday).orElse(Quantity.ZERO),
                Quantity.of(300));
    }

    private String keeper() {
        return "together-keeper-" + data.unique();
    }

    private Form<?> reach() {
        OwnCompany companies = context.getBean(OwnCompany.class);
        Actor keeper = data.user(keeper(), Role.SUPPLIER, Locale.ENGLISH).actor();
        return new Form<>(
                "ReachDialog",
                keeper(),
                "company",
                page -> startingWith(page, "Change language"),
                "Open from",
                "08:30",
                () -> open(companies, keeper, LocalTime.of(7, 0)),
                "07:00",
                keeper.name(),
                () -> companies.find(keeper).orElseThrow(),
                company -> Optional.ofNullable(company.book().hours())
                        .map(OfficeHours::from)
                        .orElse(LocalTime.MIN),
                LocalTime.of(8, 30));
    }

    private static void open(OwnCompany companies, Actor keeper, LocalTime from) {
        Company now = companies.find(keeper).orElseThrow();
        companies.change(
                now,
                now.working(Locale.ENGLISH, ZoneId.of("Europe/London"), new OfficeHours(from, LocalTime.of(17, 0))),
                keeper);
    }

    private Form<?> contact() {
        OwnCompany companies = context.getBean(OwnCompany.class);
        Actor keeper = context.getBean(Users.class).find(keeper()).orElseThrow().actor();
        UnaryOperator<String> named = name -> {
            Company now = companies.find(keeper).orElseThrow();
            companies.change(
                    now, now.with(new SupplierContact("kai", name, "kai@example.com", "", Set.of()), false), keeper);
            return name;
        };
        open(companies, keeper, LocalTime.of(9, 0));
        named.apply("Kai Reuter");
        return new Form<>(
                "ContactDialog",
                keeper(),
                "company",
                page -> startingWith(page, "Change Kai"),
                "Telephone",
                "+49 30 1",
                () -> {
                    Company now = companies.find(keeper).orElseThrow();
                    companies.change(
                            now,
                            now.with(
                                    new SupplierContact("kai", "Kai Reuter", "kai@example.com", "+49 30 2", Set.of()),
                                    false),
                            keeper);
                },
                "+49 30 2",
                keeper.name(),
                () -> companies.find(keeper).orElseThrow(),
                company -> company.contact("kai").orElseThrow().phone(),
                "+49 30 1");
    }

    private Form<?> person() {
        Users users = context.getBean(Users.class);
        User colleague = data.user("colleague-" + data.unique(), Role.SUPPLIER, Locale.ENGLISH);
        return new Form<>(
                "PersonDialog",
                keeper(),
                "company",
                page -> startingWith(page, "Change the account of " + colleague.name()),
                "Name",
                "Called by me",
                () -> users.change(
                        called(users.find(colleague.id()).orElseThrow(), "Called by another")
                                .withKeeper(true),
                        BY),
                "Called by another",
                "Ada",
                () -> users.find(colleague.id()).orElseThrow(),
                User::name,
                "Called by me");
    }

    private Form<?> closure() {
        Closures closures = context.getBean(Closures.class);
        String supplier = String.valueOf(
                context.getBean(Users.class).find(keeper()).orElseThrow().organisation());
        LocalDate day = context.getBean(BusinessClock.class).today().plusDays(40);
        Function<String, Closure> because = reason -> new Closure(supplier, new Period(day, day.plusDays(1)), reason);
        closures.put(List.of(because.apply("Stocktaking")));
        return new Form<>(
                "ClosureDialog",
                keeper(),
                "company",
                page -> startingWith(page, "Change the closure"),
                "Reason",
                "Works holiday",
                () -> closures.put(List.of(because.apply("Works outing"))),
                "Works outing",
                "A file that was taken in",
                () -> closures.all().stream()
                        .filter(closure -> closure.isOf(supplier))
                        .findFirst()
                        .orElseThrow(),
                Closure::reason,
                "Works holiday");
    }

    private Form<?> rate() {
        ExchangeRates rates = context.getBean(ExchangeRates.class);
        BusinessClock clock = context.getBean(BusinessClock.class);
        rates.put(
                List.of(new ExchangeRate(
                        "NOK", new BigDecimal("12"), clock.today().minusDays(9))),
                "test",
                clock.now());
        return new Form<>(
                "RateDialog",
                "head",
                "exchange-rates",
                page -> page.getByLabel("Set the rate of NOK"),
                "How much of it 1 " + rates.companyCurrency() + " buys",
                "13.5",
                () -> rates.put(
                        List.of(new ExchangeRate("NOK", new BigDecimal("14.25"), clock.today())), "test", clock.now()),
                "14.25",
                "test",
                () -> rates.all().stream()
                        .map(set -> set.rate())
                        .filter(rate -> rate.currency().equals("NOK"))
                        .findFirst()
                        .orElseThrow(),
                ExchangeRate::perCompanyCurrency,
                new BigDecimal("13.5"));
    }

    private Form<?> channelRule() {
        ChannelRules rules = context.getBean(ChannelRules.class);
        String channel = channel();
        rules.change(null, buffering(channel, 1), BY);
        return new Form<>(
                "ChannelRuleDialog",
                "manager",
                "channel-rules",
                page -> page.getByLabel("Change Together " + data.unique() + ", All items"),
                "Buffer",
                "5",
                () -> rules.change(buffering(channel, 1), buffering(channel, 7), BY),
                "7",
                "Ada",
                () -> rules.now().rule(channel, ChannelRule.Scope.ALL).orElseThrow(),
                ChannelRule::bufferUnits,
                5);
    }

    private static ChannelRule buffering(String channel, int units) {
        return new ChannelRule(channel, ChannelRule.Scope.ALL, 5, null, units, null);
    }

    private Form<?> channelSource() {
        ChannelRules rules = context.getBean(ChannelRules.class);
        String channel = channel();
        rules.changeSource(null, placed(channel, 1), BY);
        return new Form<>(
                "ChannelSourceDialog",
                "manager",
                "channel-rules",
                page -> page.getByLabel("Change Together " + data.unique() + ", P-" + data.unique()),
                "Place in the order",
                "5",
                () -> rules.changeSource(placed(channel, 1), placed(channel, 7), BY),
                "7",
                "Ada",
                () -> rules.now().source(channel, "P-" + data.unique()).orElseThrow(),
                ChannelSource::rank,
                5);
    }

    private ChannelSource placed(String channel, int rank) {
        return new ChannelSource(channel, "P-" + data.unique(), rank, null, null, null);
    }

    private String channel() {
        String id = "together-" + data.unique();
        context.getBean(Locations.class)
                .putChannels(List.of(
                        new Channel(id, "Together " + data.unique(), ChannelKind.WEB, "L-" + data.unique(), 0)));
        return id;
    }

    private Form<?> promotion() {
        Promotions promotions = context.getBean(Promotions.class);
        LocalDate day = context.getBean(BusinessClock.class).today().plusDays(30);
        String name = "Together " + data.unique();
        Promotion first = new Promotion(name, null, null, new Sku(name), new Period(day, day), BigDecimal.TEN);
        Promotion theirs = new Promotion(name, null, null, new Sku(name), new Period(day, day), new BigDecimal("25"));
        promotions.put(List.of(first));
        return new Form<>(
                "PromotionDialog",
                "manager",
                "promotions",
                page -> page.getByLabel("Change " + name),
                "Discount, %",
                "15",
                () -> promotions.put(List.of(theirs)),
                "25",
                "A file that was taken in",
                () -> promotions.all().stream()
                        .filter(promotion -> promotion.id().equals(name))
                        .findFirst()
                        .orElseThrow(),
                Promotion::discountPercent,
                new BigDecimal("15"));
    }

    private Form<?> policy() {
        OrderPolicies policies = context.getBean(OrderPolicies.class);
        PolicyScope scope = PolicyScope.category("together-" + data.unique());
        policies.put(scope, answering(2), "test", Instant.now());
        return new Form<>(
                "PolicyDialog",
                "manager",
                "order-policies",
                page -> onlyChange(page, scope.id()),
                "Supplier answers within (days)",
                "5",
                () -> policies.put(scope, answering(7), "test", Instant.now()),
                "7",
                "test",
                () -> policies.find("", scope.id()).policy(),
                OrderPolicy::answerWithin,
                Duration.ofDays(5));
    }

    @AfterAll
    void nothingMore() {
        data.end();
    }

    @TestFactory
    Stream<DynamicTest> bothVersionsAreShownAndNothingTypedIsLost() {
        return forms.stream()
                .map(form -> DynamicTest.dynamicTest(form.dialog(), () -> {
                    try (Page page = page(DESK_PX, form.account(), form.path())) {
                        Browsers.awaitIdle(page);
                        form.opener().apply(page).first().click();
                        Locator dialog = page.getByRole(AriaRole.DIALOG);
                        Locator field = dialog.getByLabel(form.field(), new Locator.GetByLabelOptions().setExact(true))
                                .and(dialog.locator("input:not([type=radio])"));
                        field.fill(form.typed());
                        field.blur();
                        Browsers.awaitIdle(page);
                        form.somebodyElse().run();

                        save(dialog);

                        Locator conflict = dialog.locator(".conflict");
                        assertThat(conflict).containsText(form.saver());
                        assertThat(conflict).containsText("Theirs: " + form.theirs());
                        assertThat(conflict).containsText("Mine: " + form.typed());
                        assertThat(field).hasValue(form.typed());
                        assertThat(form.keptNow()).as("what is stored").isNotEqualTo(form.mine());
                        Map<String, Object> before = Parts.of(form.stored().get());
                        picture(page, "dialogs/both-versions-" + form.dialog());
                        conflict.getByText("Theirs: " + form.theirs()).click();
                        assertThat(field).hasValue(form.theirs());
                        conflict.getByText("Mine: " + form.typed()).click();
                        assertThat(field).hasValue(form.typed());

                        save(dialog);

                        assertThat(dialog).isHidden();
                        Awaitility.await()
                                .untilAsserted(() -> assertThat(form.keptNow())
                                        .as("what is stored")
                                        .isEqualTo(form.mine()));
                        assertThat(Parts.different(
                                        before, Parts.of(form.stored().get())))
                                .as("nothing else is another")
                                .hasSize(1);
                    }
                }));
    }

    @Test
    void noFormIsLeftOut() {
        Set<String> tried = forms.stream().map(Form::dialog).collect(Collectors.toSet());
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(EditDialog.class));

        Set<String> dialogs = scan.findCandidateComponents("io.leadline").stream()
                .map(found -> ClassUtils.getShortName(String.valueOf(found.getBeanClassName())))
                .collect(Collectors.toCollection(TreeSet::new));

        dialogs.removeAll(ELSEWHERE);
        assertThat(dialogs).isNotEmpty().isEqualTo(new TreeSet<>(tried));
    }

    private static void save(Locator dialog) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    private static Locator onlyChange(Page page, String searched) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Supplier or category"))
                .fill(searched);
        assertThat(button(page, "Change")).hasCount(1);
        return button(page, "Change");
    }

    private static Locator startingWith(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private static Item keeping(Item item, int days) {
        return new Item(
                item.sku(),
                item.name(),
                item.category(),
                item.unit(),
                item.unitCost(),
                item.unitPrice(),
                item.weightKg(),
                item.volumeL(),
                days,
                item.soldUntil());
    }

    private static Supplier named(Supplier supplier, String name) {
        return new Supplier(
                supplier.id(),
                name,
                supplier.email(),
                supplier.country(),
                supplier.zone(),
                supplier.language(),
                supplier.currency(),
                supplier.minOrderValue(),
                supplier.freight());
    }

    private static Terms from(Terms terms, int moq) {
        return new Terms(
                terms.supplierId(),
                terms.sku(),
                terms.rank(),
                terms.priceBreaks(),
                Quantity.of(moq),
                terms.orderMultiple(),
                terms.leadTimeDays());
    }

    private static User called(User user, String name) {
        return new User(
                user.id(),
                name,
                user.email(),
                user.roles(),
                user.organisation(),
                user.locale(),
                user.zone(),
                user.active(),
                user.demo(),
                user.version());
    }

    private static OrderPolicy answering(int days) {
        OrderPolicy usual = OrderPolicy.USUAL;
        return new OrderPolicy(
                usual.remindApproverAfter(),
                usual.escalateApprovalAfter(),
                usual.remindSupplierEvery(),
                Duration.ofDays(days),
                usual.decideWithin(),
                usual.waitAfterChase(),
                usual.checkPromisesEvery(),
                usual.tolerance());
    }
}
