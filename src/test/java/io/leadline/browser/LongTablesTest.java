package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.LeadlineTest;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.planning.Portfolio;
import io.leadline.shell.Table;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/**
 * Every table with more rows than are read at once, scrolled to its end on a desk and on a phone: the last row is there,
 * and the browser never held more rows than it shows.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTablesTest extends BrowserTest {

    /** What an import did has a row for each kind of file, of which there are a dozen; a way has six points. */
    private static final Set<String> ALWAYS_SHORT = Set.of("ImportResult", "MilestoneTable");

    /** An order's lines are tried by OrderPageTest; of the others some hundreds are listed at most, of outlooks one a supplier, of a score's rows the latest 200, of claims what is read in parts as shipments are, of keys and webhooks one a program, of disruptions a few a year, of a request for quotation twenty items by thirty suppliers; what a webhook tried is read in portions as those are, and so are what came of late lines and requests for quotation; of signals the latest are shown, and a table is tried on some hundreds of cases. */
    private static final Set<String> ELSEWHERE = Set.of(
            "LinesGrid",
            "AftermathView",
            "TableTrialResult",
            "ChangesView",
            "DisruptionsView",
            "LeadTimesView",
            "ClearanceView",
            "ClaimsView",
            "ClaimPage",
            "LeadTimePage",
            "RequestPage",
            "QuotationRequestsView",
            "SignalsView",
            "DisputesPart",
            "ScoreSheet",
            "DecideCard",
            "OutlooksView",
            "ApiKeysView",
            "WebhooksView",
            "WebhookLogView");

    /** Waits for the end of the table and tells what is wrong there. */
    private static final String TO_THE_END = """
        async index => {
          const grid = [...document.querySelectorAll('vaadin-grid')].filter(g => g.checkVisibility())[index];
          const rows = () => [...grid.shadowRoot.querySelectorAll('#items > tr:not([hidden])')];
          const text = row => [...row.querySelectorAll('slot')]
              .flatMap(slot => slot.assignedElements()).map(e => e.innerText).join('').trim();
          const size = grid._flatSize;
          grid.scrollIntoView();
          grid.scrollToIndex(size - 1);
          const until = Date.now() + 180000;
          const last = () => rows().find(row => row.index === size - 1 && text(row));
          while (!last() && Date.now() < until) await new Promise(frame => requestAnimationFrame(frame));
          const box = grid.shadowRoot.querySelector('#table').getBoundingClientRect();
          const seen = rows().filter(row => {
            const at = row.getBoundingClientRect();
            return at.bottom > box.top && at.top < box.bottom;
          });
          return {
            size,
            last: Boolean(last()),
            blank: seen.filter(row => !text(row)).length,
            rows: grid.shadowRoot.querySelectorAll('#items > tr').length,
            header: grid.shadowRoot.querySelector('#header').getBoundingClientRect().top - grid.getBoundingClientRect().top
          };
        }\
        """;

    /**
     * @param index of the table among those of its page
     */
    private record Place(String path, String account, int index) {}

    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private ScreenData data;
    private ManyRows many;
    private Map<String, List<Place>> places = Map.of();

    @BeforeAll
    void muchOfEverything() {
        data = new ScreenData(context);
        String sku = data.values("item", "sku", Role.BUYER).getFirst();
        String order = data.values("order", "orderId", Role.SUPPLIER).getFirst();
        many = new ManyRows(context, sku, order);
        Portfolio portfolio = context.getBean(Portfolio.class);
        portfolio.rows();
        Awaitility.await().until(() -> {
            portfolio.rows();
            return portfolio.current();
        });
        String keeper = data.user(
                        "long-keeper-" + data.unique(),
                        new Actor("l", "L", Set.of(Role.SUPPLIER), "LONG-0000", Locale.ENGLISH, ZoneOffset.UTC),
                        Locale.ENGLISH)
                .id();
        places = Map.ofEntries(
                Map.entry("ItemsView", List.of(new Place("items?q=LONG", "buyer", 0))),
                Map.entry("SuppliersView", List.of(new Place("suppliers?q=LONG", "buyer", 0))),
                Map.entry("OfferGrid", List.of(new Place("terms", keeper, 0))),
                Map.entry("TermsList", List.of(new Place("supplier/LONG-0000", "buyer", 0))),
                Map.entry(
                        "LocationsView",
                        List.of(new Place("locations", "buyer", 0), new Place("locations", "buyer", 1))),
                Map.entry("UsersView", List.of(new Place("users?q=long-", "admin", 0))),
                Map.entry("PortfolioGrid", List.of(new Place("portfolio?q=long-", "buyer", 0))),
                Map.entry("TurnoverGrid", List.of(new Place("turnover?q=long-", "buyer", 0))),
                Map.entry("BuyListTable", List.of(new Place("buy-list?limit=999999999", "buyer", 0))),
                Map.entry("PromotionsView", List.of(new Place("promotions", "buyer", 0))),
                Map.entry("ScoreView", List.of(new Place("scores", "buyer", 0))),
                Map.entry("ArrivalList", List.of(new Place("arrivals", "buyer", 0))),
                Map.entry("OutlookTable", List.of(new Place("outlook/LONG-0000", "buyer", 0))),
                Map.entry("OrdersView", List.of(new Place("orders", "buyer", 0))),
                Map.entry("TaskGrid", List.of(new Place("inbox?q=long", "buyer", 0))),
                Map.entry("ErrorList", List.of(new Place("import", "admin", 1))),
                Map.entry("TransfersView", List.of(new Place("transfers", "buyer", 3))),
                Map.entry("LinesTable", List.of(new Place("disruption/" + many.disruption(), "buyer", 0))),
                Map.entry("ShipmentsView", List.of(new Place("shipments?text=long-", "buyer", 0))),
                Map.entry("ShipmentPage", List.of(new Place("shipment/" + many.shipment(), "buyer", 1))),
                Map.entry("StockView", List.of(new Place("stock/LONG-0000", "buyer", 1))));
        warnings.start();
        root().addAppender(warnings);
    }

    @AfterAll
    void nothingMore() {
        root().detachAppender(warnings);
        many.end();
        data.end();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void noTableIsLeftOut() {
        Set<String> makers = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(location -> location.contains("/ui/"))
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.leadline")
                .forEach(type -> type.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getName().equals(Table.class.getName()))
                        .forEach(call -> makers.add(type.getSimpleName())));
        makers.removeAll(ALWAYS_SHORT);
        makers.removeAll(ELSEWHERE);

        assertThat(makers).isNotEmpty().isEqualTo(new TreeSet<>(places.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> theLastRowIsThereAndTheBrowserHoldsFew() {
        return Stream.of(DESK_PX, PHONE_PX)
                .flatMap(width -> places.entrySet().stream()
                        .flatMap(maker -> maker.getValue().stream()
                                .map(place -> Map.entry(
                                        maker.getKey() + " " + place.path() + " " + place.index() + " at " + width,
                                        place)))
                        .sorted(Comparator.comparing(named -> named.getValue().account()))
                        .map(named -> DynamicTest.dynamicTest(named.getKey(), () -> check(width, named.getValue()))));
    }

    private void check(int width, Place place) {
        warnings.list.clear();

        at(width, place.account(), place.path(), page -> {
            page.waitForFunction("index => document.querySelectorAll('vaadin-grid').length > index", place.index());

            Map<?, ?> end = (Map<?, ?>) page.evaluate(TO_THE_END, place.index());

            assertThat(((Number) end.get("size")).intValue()).as("%s", end).isGreaterThanOrEqualTo(ManyRows.ROWS);
            assertThat(end.get("last")).as("%s", end).isEqualTo(true);
            assertThat(((Number) end.get("rows")).intValue()).as("%s", end).isLessThan(100);
            assertThat(((Number) end.get("header")).doubleValue()).as("%s", end).isBetween(-1.0, 3.0);
            // Rows that are still asked for when the page is left are told of twice, which is a warning.
            Browsers.awaitIdle(page);
        });

        assertThat(warnings.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filteredOn(event -> event.getLoggerName().startsWith("com.vaadin"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }
}
