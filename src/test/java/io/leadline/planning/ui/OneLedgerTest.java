package io.leadline.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.siegmar.fastcsv.reader.CsvReader;
import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.planning.TermRows;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.Replenishment;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Screen, file and API give one ledger. */
@LeadlineTest
class OneLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    @Autowired
    PlanStore plans;

    @Autowired
    TermRows rows;

    @Autowired
    Suppliers suppliers;

    @Autowired
    PurchaseHistory purchases;

    @Autowired
    LeadlineI18N texts;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Sku sku = new Sku("ONE-" + unique);
    private KeptPlan plan;

    /** Held here, because Vaadin refers to the page under way weakly. */
    private final UI page = new UI();

    @BeforeEach
    void aPlan() {
        Terms terms = new Terms(
                "S-" + unique,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("2", "GBP"))),
                Quantity.of(24),
                Quantity.of(12),
                14);
        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(new Replenishment.Situation(
                        new ItemPlace(sku, "L-" + unique),
                        DemandOutlook.constant(TODAY, 5, 2, 0.2),
                        StockPosition.of(7),
                        List.of(new Offer(terms, LeadTime.stated(14))),
                        new ServiceTarget.FillRate(0.97),
                        3));
        plans.put("T-" + unique, TODAY, List.of(planned(advice)));
        plan = plans.plan(advice.place()).orElseThrow();
    }

    /** Links to files take their address from the page they stand on. */
    @BeforeEach
    void aPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void noPage() {
        UI.setCurrent(null);
    }

    @Test
    void screenFileAndApiGiveTheSameTerms() throws IOException {
        DemoAccounts.DemoAccount buyer = demo.list().stream()
                .filter(account -> account.roles().contains(Role.BUYER))
                .findFirst()
                .orElseThrow();
        PortalClient client = new PortalClient(port);
        client.signIn(buyer.signInName(), buyer.password());
        Format english = Format.of(Locale.ENGLISH, ZoneOffset.UTC);

        List<String> screen = onScreen(new LedgerTable(plan, rows, texts, english), english);
        List<String> file = inFile(LedgerRow.of(plan, texts, english));
        JsonNode answer = JsonMapper.builder()
                .build()
                .readTree(client.get("/api/plans/" + sku).body());
        List<String> api = new ArrayList<>();
        answer.get("places")
                .get(0)
                .get("terms")
                .forEach(term -> api.add(term.get("amount").decimalValue().toPlainString() + " "
                        + term.get("text").asString()));

        assertThat(screen).hasSameSizeAs(plan.advice().because()).hasSizeGreaterThan(3);
        assertThat(api).isEqualTo(file);
        // The screen shows whole units that add up to the same sum; file and answer have the exact ones.
        assertThat(screen).isEqualTo(inWholeUnits(file, english));
        assertThat(screen.stream().map(OneLedgerTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(plan.advice().quantity().value());
        assertThat(answer.get("places").get(0).get("quantity").decimalValue())
                .isEqualByComparingTo(plan.advice().quantity().value());
    }

    @Test
    void everyTermSaysItsFormulaInBothLanguages() {
        for (Locale locale : LeadlineI18N.LOCALES) {
            Stream<String> terms = texts.texts(locale).keySet().stream()
                    .filter(key -> key.startsWith("planning.term.") && key.endsWith(".short"))
                    .map(key -> key.substring("planning.term.".length(), key.length() - ".short".length()));

            assertThat(terms)
                    .allSatisfy(term -> assertThat(texts.texts(locale))
                            .containsKeys("planning.formula." + term, "planning.term." + term));
        }
    }

    @Test
    void theLeadTimeOpensDownToTheReceiptsThatTaughtIt() {
        suppliers.putTerms(List.of(new Terms(
                "S-" + unique,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("2", "GBP"))),
                Quantity.of(24),
                Quantity.of(12),
                14)));
        purchases.put(List.of(
                receipt("P1", "1", TODAY.minusDays(60), TODAY.minusDays(40)),
                receipt("P1", "2", TODAY.minusDays(60), TODAY.minusDays(40)),
                receipt("P2", "1", TODAY.minusDays(30), TODAY.minusDays(10)),
                receipt("P3", "1", TODAY.minusDays(3), TODAY.plusDays(9))));

        assertThat(rows.receipts(plan))
                .extracting(one -> one.line().order() + " " + one.days() + " of " + one.statedDays())
                .containsExactly("P2-" + unique + " 20 of 14", "P1-" + unique + " 20 of 14");
    }

    @Test
    void aPlanThatIsNotThereIsNotFoundAndNobodyReadsOneWithoutSigningIn() {
        assertThat(new PortalClient(port).get("/api/plans/" + sku).statusCode()).isNotEqualTo(200);
        demo.list().stream()
                .filter(account -> account.roles().equals(List.of(Role.SUPPLIER)))
                .forEach(supplier -> {
                    PortalClient outside = new PortalClient(port);
                    outside.signIn(supplier.signInName(), supplier.password());
                    assertThat(outside.get("/api/plans/" + sku).statusCode()).isNotEqualTo(200);
                });
        DemoAccounts.DemoAccount buyer = demo.list().stream()
                .filter(account -> account.roles().contains(Role.BUYER))
                .findFirst()
                .orElseThrow();
        PortalClient inside = new PortalClient(port);
        inside.signIn(buyer.signInName(), buyer.password());
        assertThat(inside.get("/api/plans/NOTHING-" + unique).statusCode()).isEqualTo(404);
    }

    private PurchaseLine receipt(String order, String line, LocalDate ordered, LocalDate received) {
        return new PurchaseLine(
                order + "-" + unique,
                line,
                "S-" + unique,
                sku,
                ordered,
                null,
                received,
                Quantity.of(24),
                Quantity.of(24),
                Money.of("2", "GBP"));
    }

    private static List<String> onScreen(LedgerTable table, Format format) {
        List<String> found = new ArrayList<>();
        all(table)
                .filter(NativeTableRow.class::isInstance)
                .filter(row -> row.hasClassName("term"))
                .forEach(row -> {
                    List<Component> cells = row.getChildren()
                            .map(NativeTableCell.class::cast)
                            .map(cell -> cell.getChildren().findFirst().orElseThrow())
                            .toList();
                    found.add(number(((Span) cells.get(0)).getText()) + " " + ((Button) cells.get(1)).getText());
                });
        return found;
    }

    private static List<String> inWholeUnits(List<String> terms, Format format) {
        List<String> amounts = format.terms(
                terms.stream().map(term -> new Quantity(amount(term))).toList());
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            whole.add(
                    number(amounts.get(i)) + terms.get(i).substring(terms.get(i).indexOf(' ')));
        }
        return whole;
    }

    private static BigDecimal amount(String term) {
        return new BigDecimal(term.substring(0, term.indexOf(' ')));
    }

    /** As a reader writes it, back to a plain number. */
    private static String number(String shown) {
        return new BigDecimal(shown.replace("+", "").replace("−", "-").replace(",", ""))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OneLedgerTest::all));
    }

    private List<String> inFile(List<LedgerRow> terms) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportLinks.writeCsv(LedgerRow.columns(plan), terms::stream, out);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> row.getField("amount") + " " + row.getField("text"))
                    .toList();
        }
    }

    private static Plan planned(ReorderAdvice advice) {
        return PlanExample.aPlan("CUP").toPlan().with(advice);
    }
}
