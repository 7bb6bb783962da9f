package io.leadline.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What says who did something and when is a history: each is chained, or stands here with the reason why not. */
class HistoriesTest {

    private static final Set<String> PEOPLE =
            Set.of("by", "actorid", "actorname", "decidedby", "askedby", "who", "userid");

    private static final Map<String, String> NOT_CHAINED = Map.ofEntries(
            Map.entry(
                    "io.leadline.exchange.webhooks.WebhookEndpoint",
                    "a state; making, closing and renewing are lines of the security log"),
            Map.entry("io.leadline.identity.ApiKey", "a state; making and revoking are lines of the security log"),
            Map.entry("io.leadline.catalog.SetRate$Change", "master data: what is paid at a rate stands in the orders"),
            Map.entry(
                    "io.leadline.demand.SetPromotion$Change",
                    "a plan for the shop; what was bought because of it is in the orders"),
            Map.entry(
                    "io.leadline.demand.ForecastChange",
                    "an opinion on demand; what was bought because of it is in the orders"),
            Map.entry("io.leadline.demand.ForecastChange$Ended", "as the change itself"),
            Map.entry(
                    "io.leadline.clearance.OverstockCase$Chosen",
                    "a state; choosing and approving are steps of its case"),
            Map.entry("io.leadline.tracking.Escalation", "a state; the decision is an entry of the order's history"),
            Map.entry(
                    "io.leadline.tracking.Aftermath$Choice",
                    "the figures that it was made at; what was decided is an entry of the order's history"),
            Map.entry(
                    "io.leadline.transfers.StockTransfer$Step",
                    "may be taken back; what moved are movements of the ledger"),
            Map.entry(
                    "io.leadline.ordering.ChangeRequest",
                    "a state; asking and answering are entries of the order's history"),
            Map.entry("io.leadline.ordering.Promise", "what was said is an entry of the order's history too"),
            Map.entry("io.leadline.outlook.GapClaim", "a state; the decision that it becomes is chained"),
            Map.entry(
                    "io.leadline.ordering.Approvals$Signature",
                    "a state; who approved what is an entry of the order's history"),
            Map.entry(
                    "io.leadline.ordering.Held",
                    "a state; that it waits, and what becomes of it, are entries of the order's history"),
            Map.entry("io.leadline.shell.News", "only shown; what it tells is in the order's history"),
            Map.entry("io.leadline.ordering.OrderNewsFeed$Told", "only shown; it is read from the order's history"),
            Map.entry("io.leadline.ordering.ui.OrderNews$Told", "only shown; it is read from the order's history"),
            Map.entry("io.leadline.ordering.ui.Story$Entry", "only shown; what it tells is in the order's history"),
            Map.entry("io.leadline.studio.Backtest", "a trial that changes nothing; the change made of it is chained"));

    @Test
    void whoeverDidSomethingIsRecordedInAChain() {
        Set<String> chained = Histories.all().stream()
                .flatMap(history -> history.records().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        Set<String> known = new HashSet<>(chained);
        known.addAll(NOT_CHAINED.keySet());

        Set<String> told = records();

        assertThat(new TreeSet<>(told))
                .as("records with a person and a time, neither chained nor excepted")
                .isSubsetOf(known);
        assertThat(told).as("exceptions that are needed").containsAll(NOT_CHAINED.keySet());
    }

    @Test
    void everyHistoryHasItsNameAndItsRecords() {
        List<History> all = Histories.all();

        assertThat(all)
                .extracting(History::name)
                .doesNotHaveDuplicates()
                .contains("orders", "stock", "policy-versions");
        assertThat(all).allSatisfy(history -> assertThat(history.records()).isNotEmpty());
    }

    @Test
    void whatIsReadAsAWholeIsNotAskedForInPartsToo() {
        assertThat(Subjects.outermost(List.of("outlook", "outlook.decisions", "links", "outlook", "outlooks")))
                .containsExactly("outlook", "links", "outlooks");
    }

    private static Set<String> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .filter(HistoriesTest::saysWhoAndWhen)
                        .map(Class::getName)
                        .collect(Collectors.toSet());
    }

    private static boolean saysWhoAndWhen(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        return Arrays.stream(parts).anyMatch(part -> part.getType() == Instant.class)
                && Arrays.stream(parts)
                        .anyMatch(part -> part.getType() == String.class
                                && PEOPLE.contains(part.getName().toLowerCase(java.util.Locale.ROOT)));
    }
}
