package io.leadline.quotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.Contact;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.catalog.TradeTerms;
import io.leadline.catalog.WorkingCalendar;
import io.leadline.quotations.QuotationResult.Why;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/** What a quotation costs, when it is right, who may follow whom in rank, and what each side is shown. */
class QuotationRulesTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku VASE = new Sku("VASE");
    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);

    private static Supplier supplier(String country, @Nullable Incoterm word, String freight, String freeFrom) {
        return new Supplier(
                "S1",
                "Maker",
                "maker@example.com",
                country,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"),
                new Freight(0, 0, Money.of(freight, "GBP"), Money.of(freeFrom, "GBP")),
                new TradeTerms(word, "", null),
                Contact.NONE);
    }

    private static LandedCost cost(Wanted wanted, Quoted quoted, Supplier supplier, OptionalDouble pace) {
        return LandedCost.of(
                wanted, quoted, 1, OptionalDouble.of(1), supplier, new LandedCost.Facts(0.2, pace, 1, 1, "GB"));
    }

    private static Quoted quoted(String price, int moq, int multiple, int days) {
        return new Quoted(
                LAMP,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of(price, "GBP")),
                        new PriceBreak(Quantity.of(500), Money.of("1", "GBP"))),
                Quantity.of(moq),
                Quantity.of(multiple),
                days);
    }

    private static Wanted wanted(int units, boolean yearly) {
        return new Wanted(LAMP, "Lamp", "piece", Quantity.of(units), yearly);
    }

    @ParameterizedTest(name = "{0} units, yearly {1}, MOQ {2}, multiple {3} are ordered {4} at once")
    @CsvSource({
        "100, false, 0, 1, 100",
        "100, false, 150, 1, 150",
        "101, false, 0, 25, 125",
        "100, false, 110, 25, 125",
        "1200, true, 0, 1, 100",
        "1200, true, 240, 50, 250",
        "10, true, 0, 1, 1"
    })
    void oneOrderIsWhatMinimumAndMultipleMakeOfIt(int units, boolean yearly, int moq, int multiple, int order) {
        assertThat(LandedCost.order(wanted(units, yearly), quoted("10", moq, multiple, 20)))
                .isEqualTo(Quantity.of(order));
    }

    @Test
    void aYearlyQuantityTiesHalfAnOrderAndWhatIsOnItsWay() {
        LandedCost cost = cost(
                wanted(1200, true),
                new Quoted(LAMP, quoted("10", 0, 1, 73).priceBreaks(), Quantity.ZERO, Quantity.of(1), 73),
                supplier("GB", null, "50", "0"),
                OptionalDouble.empty());

        assertThat(cost.price()).isEqualTo(10);
        assertThat(cost.freight()).isEqualTo(0.5);
        assertThat(cost.way()).as("a fifth of a year at a fifth of ten").isCloseTo(0.4, within(1e-9));
        assertThat(cost.stock()).as("fifty of twelve hundred").isCloseTo(2.0 * 50 / 1200, within(1e-9));
        assertThat(cost.perUnit()).isCloseTo(10 + 0.5 + 0.4 + 2.0 * 50 / 1200, within(1e-9));
        assertThat(cost.total(wanted(1200, true))).isCloseTo(cost.perUnit() * 1200, within(1e-6));
        assertThat(cost.dutyUnknown()).isFalse();
    }

    @Test
    void whatTheMinimumForcesBeyondTheWantedLiesUntilItIsSold() {
        Wanted once = wanted(100, false);
        Quoted forced = quoted("10", 200, 1, 0);

        LandedCost paced = cost(once, forced, supplier("GB", null, "0", "0"), OptionalDouble.of(1));
        LandedCost unpaced = cost(once, forced, supplier("GB", null, "0", "0"), OptionalDouble.empty());
        LandedCost exact = cost(once, quoted("10", 0, 1, 0), supplier("GB", null, "0", "0"), OptionalDouble.of(1));

        assertThat(paced.stock()).isCloseTo(2.0 * 100 * (100 / 365.0 / 2) / 100, within(1e-9));
        assertThat(unpaced.stock()).as("a whole year").isCloseTo(2.0, within(1e-9));
        assertThat(exact.stock()).isZero();
    }

    @ParameterizedTest(name = "{0} from {1}, freight {2}, free from {3}: {4}, duty unknown {5}")
    @CsvSource({
        ", GB, 0, 0, , false",
        ", GB, 80, 0, 0.8, false",
        ", GB, 80, 1000, 0, false",
        ", CN, 80, 5000, 0.8, true",
        "CIF, CN, 80, 0, 0, true",
        "DDP, CN, 80, 0, 0, false",
        "FOB, CN, 80, 0, 0.8, true"
    })
    void freightIsWhatSomebodySaidAndDutyIsNotKnown(
            @Nullable Incoterm word,
            String country,
            String freight,
            String freeFrom,
            @Nullable Double expected,
            boolean duty) {
        LandedCost cost = cost(
                wanted(100, false),
                quoted("10", 0, 1, 0),
                supplier(country, word, freight, freeFrom),
                OptionalDouble.empty());

        assertThat(cost.freight()).isEqualTo(expected);
        assertThat(cost.dutyUnknown()).isEqualTo(duty);
    }

    @Test
    void thePriceIsTheOneOfTheOrderAtTheRateOfTheDay() {
        LandedCost cost = LandedCost.of(
                wanted(600, false),
                quoted("10", 0, 1, 0),
                0.5,
                OptionalDouble.empty(),
                supplier("GB", null, "80", "0"),
                new LandedCost.Facts(0.2, OptionalDouble.empty(), 0, 0, "GB"));

        assertThat(cost.price()).isEqualTo(0.5);
        assertThat(cost.freight()).as("no rate of the supplier's own currency").isNull();
    }

    @Test
    void whatIsQuotedHasToBeTermsThatTheCompanyCanOrderOn() {
        QuotationRequest request = QuotationExample.asked("RQ-1", LAMP, QuotationExample.NOW, "S1");
        Quoted right = QuotationExample.quoted(LAMP, 10);
        LocalDate valid = TODAY.plusDays(9);

        assertThat(wrong(request, List.of(right), valid)).isNull();
        assertThat(wrong(request, List.of(), valid)).isEqualTo(Why.LINES_MISSING);
        assertThat(wrong(request, List.of(QuotationExample.quoted(VASE, 10)), valid))
                .isEqualTo(Why.ITEM_UNKNOWN);
        assertThat(wrong(request, List.of(right, right), valid)).isEqualTo(Why.ITEM_TWICE);
        assertThat(wrong(request, List.of(right), null)).isEqualTo(Why.DAY_WRONG);
        assertThat(wrong(request, List.of(right), TODAY.minusDays(1))).isEqualTo(Why.DAY_WRONG);
        assertThat(wrong(request, List.of(QuotationExample.quoted(LAMP, 0)), valid))
                .isEqualTo(Why.PRICE_MISSING);
        assertThat(wrong(request, List.of(line(List.of(), 1, 1, 1)), valid)).isEqualTo(Why.PRICE_MISSING);
        assertThat(wrong(request, List.of(line(List.of(at(1, "GBP"), at(1, "GBP")), 1, 1, 1)), valid))
                .isEqualTo(Why.PRICE_MISSING);
        assertThat(wrong(request, List.of(line(List.of(at(1, "XXX")), 1, 1, 1)), valid))
                .isEqualTo(Why.CURRENCY_UNKNOWN);
        assertThat(wrong(request, List.of(line(List.of(at(1, "GBP"), at(9, "EUR")), 1, 1, 1)), valid))
                .isEqualTo(Why.CURRENCY_UNKNOWN);
        assertThat(wrong(request, List.of(line(List.of(at(1, "GBP")), 1, 0, 1)), valid))
                .isEqualTo(Why.QUANTITY_WRONG);
        assertThat(wrong(request, List.of(line(List.of(at(1, "GBP")), 1, 1, 1_001)), valid))
                .isEqualTo(Why.OUT_OF_BOUNDS);
    }

    private static @Nullable Why wrong(QuotationRequest request, List<Quoted> lines, @Nullable LocalDate valid) {
        return QuotingRules.wrong(request, lines, valid, Set.of("GBP", "EUR"), TODAY)
                .orElse(null);
    }

    private static PriceBreak at(int from, String currency) {
        return new PriceBreak(Quantity.of(from), Money.of("9", currency));
    }

    private static Quoted line(List<PriceBreak> prices, int moq, int multiple, int days) {
        return new Quoted(LAMP, prices, Quantity.of(moq), Quantity.of(multiple), days);
    }

    @Test
    void whoIsAwardedTakesItsRankAndOthersMakeRoomAsFarAsTheyHaveTo() {
        List<Terms> before = List.of(terms("A", 1), terms("B", 2), terms("C", 4));

        assertThat(ranks(Ranks.changed(before, terms("W", 1)))).isEqualTo(Map.of("W", 1, "A", 2, "B", 3));
        assertThat(ranks(Ranks.changed(before, terms("W", 3)))).isEqualTo(Map.of("W", 3));
        assertThat(ranks(Ranks.changed(before, terms("C", 1)))).isEqualTo(Map.of("C", 1, "A", 2, "B", 3));
        assertThat(ranks(Ranks.changed(before, terms("A", 1)))).isEqualTo(Map.of("A", 1));
        assertThat(ranks(Ranks.changed(List.of(), terms("W", 1)))).isEqualTo(Map.of("W", 1));
    }

    private static Map<String, Integer> ranks(List<Terms> terms) {
        return terms.stream().collect(java.util.stream.Collectors.toMap(Terms::supplierId, Terms::rank));
    }

    private static Terms terms(String supplier, int rank) {
        return QuotationExample.quoted(LAMP, 10).terms(supplier, rank);
    }

    @ParameterizedTest(name = "asked {0}, until {1}: {2}")
    @CsvSource({
        "2030-03-04, 2030-03-15, 2030-03-08 2030-03-14",
        "2030-03-04, 2030-03-06, 2030-03-05",
        "2030-03-04, 2030-03-05, 2030-03-05",
        "2030-03-01, 2030-03-04, 2030-03-04",
        "2030-03-01, 2030-03-03, ''"
    })
    void theSilentAreRemindedOnWorkingDaysBeforeTheDeadline(LocalDate asked, LocalDate lastDay, String days) {
        WorkingCalendar weekdays = Mockito.mock(WorkingCalendar.class);
        Mockito.when(weekdays.isWorkingDay(Mockito.any()))
                .thenAnswer(call -> !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                        .contains(call.<LocalDate>getArgument(0).getDayOfWeek()));

        assertThat(Reminding.days(asked, lastDay, weekdays).stream().map(LocalDate::toString))
                .containsExactly(days.isEmpty() ? new String[0] : days.split(" "));
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void whatIsOverStaysAsItIsAndEverythingElseCanBeWithdrawn(RequestState state) {
        for (RequestMove move : RequestMove.values()) {
            assertThat(state.after(move).isPresent() && state.isOver())
                    .as(state + " " + move)
                    .isFalse();
        }
        assertThat(state.after(RequestMove.WITHDRAW).isPresent()).isEqualTo(!state.isOver());
    }

    @Test
    void aSupplierIsShownNothingOfAnother() {
        QuotationRequest quoted = QuotationExample.quoted("RQ-1", LAMP, QuotationExample.NOW, "S1", "S2", "S3");
        RequestStep award = new RequestStep(
                RequestStep.Kind.AWARDED,
                List.of(new Award.Part(LAMP, "S2", 2)),
                null,
                "S2 is the cheapest",
                "bea",
                "Bea Buyer",
                QuotationExample.NOW);
        RequestStep closed = new RequestStep(
                RequestStep.Kind.CLOSED, List.of(), null, "", "system", "Leadline", QuotationExample.NOW);
        QuotationRequest waiting = quoted.deciding(closed).awarding(award, Map.of());
        QuotationRequest awarded = waiting.approvedByRule(closed);

        for (QuotationRequest request : List.of(quoted, waiting, awarded)) {
            String shown = request.shared("S1").toString();
            assertThat(shown).contains("S1").doesNotContain("S2", "S3", "cheapest", "system");
            assertThat(request.shared("S1").quotations()).hasSize(1);
        }
        assertThat(waiting.shared("S2").state()).as("not before it is approved").isEqualTo(RequestState.DECIDING);
        assertThat(waiting.shared("S2").awarded()).isEmpty();
        assertThat(awarded.shared("S2").awarded()).hasSize(1);
        assertThat(awarded.shared("S1").awarded()).isEmpty();
        assertThat(awarded.shared("S1").state()).isEqualTo(RequestState.AWARDED);
    }

    @Test
    void anAwardGoesToWhoQuotedItAndStillStandsByIt() {
        QuotationRequest request = QuotationExample.quoted("RQ-1", LAMP, QuotationExample.NOW, "S1", "S2");

        assertThat(Awarding.wrong(request, award("S1", LAMP, 1), TODAY)).isEmpty();
        assertThat(Awarding.wrong(request, new Award(List.of(), ""), TODAY)).contains(Why.LINES_MISSING);
        assertThat(Awarding.wrong(request, award("S3", LAMP, 1), TODAY)).contains(Why.NOT_QUOTED);
        assertThat(Awarding.wrong(request, award("S1", VASE, 1), TODAY)).contains(Why.NOT_QUOTED);
        assertThat(Awarding.wrong(request, award("S1", LAMP, 0), TODAY)).contains(Why.OUT_OF_BOUNDS);
        assertThat(Awarding.wrong(request, award("S1", LAMP, 1), TODAY.plusDays(61)))
                .contains(Why.EXPIRED);
        Award twice = new Award(List.of(new Award.Part(LAMP, "S1", 1), new Award.Part(LAMP, "S2", 2)), request.mark());
        assertThat(Awarding.wrong(request, twice, TODAY)).contains(Why.ITEM_TWICE);
    }

    private static Award award(String supplier, Sku sku, int rank) {
        return new Award(List.of(new Award.Part(sku, supplier, rank)), "");
    }

    @Test
    void whatComesTooLateForItsRoundDoesNothingToTheNext() {
        QuotationRequest asked = QuotationExample.asked("RQ-1", LAMP, QuotationExample.NOW, "S1");
        RequestStep step = new RequestStep(
                RequestStep.Kind.EXTENDED, List.of(), asked.deadline(), "", "bea", "Bea Buyer", QuotationExample.NOW);

        assertThat(asked.extended(step, asked.deadline()).closedEarly(step).pending())
                .extracting(told -> ((PendingCommand.PublishMessage) told).correlationKey())
                .containsExactly("RQ-1#1", "RQ-1#2");
    }

    @Test
    void theFirstWordOfASupplierEndsItsTaskAndLaterOnesDoNot() {
        QuotationRequest asked = QuotationExample.asked("RQ-1", LAMP, QuotationExample.NOW, "S1", "S2");
        Quotation word = QuotationExample.word(asked, "S1", QuotationExample.quoted(LAMP, 10), QuotationExample.NOW);

        QuotationRequest once = asked.saying(word);
        QuotationRequest twice = once.saying(word);

        assertThat(once.pending()).hasSize(1);
        assertThat(twice.pending()).hasSize(1);
        assertThat(twice.current()).hasSize(1);
        assertThat(twice.silent())
                .extracting(QuotationRequest.Asked::supplierId)
                .containsExactly("S2");
        assertThat(twice.mark()).isNotEqualTo(once.mark());
    }
}
