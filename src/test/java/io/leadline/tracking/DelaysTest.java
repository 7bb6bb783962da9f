package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.Hindrances;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of 2 March is asked for and needed on 12 March, and to be answered by the 6th at nine. */
class DelaysTest {

    private static String late(PurchaseOrder order, String now) {
        return late(order, NeedDates.AS_PLANNED, now, ZoneOffset.UTC);
    }

    private static String late(PurchaseOrder order, NeedDates needs, String now, ZoneId zone) {
        Instant at = Instant.parse(now.length() == 5 ? "2026-" + now + "T12:00:00Z" : "2026-" + now + ":00Z");
        Optional<Delay> delay = Delays.of(
                order,
                new Delays.Known(needs, Announcements.NONE, Hindrances.NONE, Threats.NONE),
                Course.NONE,
                at,
                zone);
        return delay.map(d -> d.cause() + " " + d.daysLate()).orElse("no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        now         | late
        03-06T08:59 | no
        03-06T09:00 | NO_ANSWER 0
        03-07T08:59 | NO_ANSWER 0
        03-08T09:00 | NO_ANSWER 2
        04-06T09:00 | NO_ANSWER 31
        """)
    void aSupplierIsSilentFromItsDeadlineOn(String now, String late) {
        assertThat(late(anOrder().sent().now(), now)).isEqualTo(late);
    }

    @Test
    void nobodyIsSilentWhoWasNotReached() {
        assertThat(late(anOrder().released().now(), "05-01")).isEqualTo("no");
        assertThat(late(anOrder().sent().mailCameBack().now(), "05-01")).isEqualTo("no");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"SENT", "CONFIRMED", "PARTLY_RECEIVED", "IN_QUESTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotWithTheSupplierOrWaitsForABuyerIsNotLate(OrderState state) {
        assertThat(late(anOrder(state).now(), "05-01")).isEqualTo("no");
    }

    private static PurchaseOrder story(String story) {
        AnOrder order = anOrder();
        return (switch (story) {
                    case "confirmed" -> order.confirmed();
                    case "early" -> order.confirmed().late(-2);
                    case "late" -> order.confirmed().late(5);
                    case "late, borne until it comes" ->
                        order.confirmed().late(5).livingWith(DAY.plusDays(5));
                    case "late, borne a while" -> order.confirmed().late(5).livingWith(DAY.plusDays(3));
                    case "late, borne longer" -> order.confirmed().late(5).livingWith(DAY.plusDays(8));
                    case "part is in" -> order.confirmed().late(5).received(60, 0);
                    case "in question" -> order.confirmed().received(50, 10);
                    case "agreed for later" ->
                        order.confirmed().askedLater(1, 30).changeAnswered(1, true);
                    case "refused for later" ->
                        order.confirmed().askedLater(1, 30).changeAnswered(1, false);
                    default -> throw new IllegalArgumentException(story);
                })
                .now();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        story                      | now   | late
        confirmed                  | 03-02 | no
        confirmed                  | 03-12 | no
        confirmed                  | 03-13 | OVERDUE 1
        confirmed                  | 04-12 | OVERDUE 31
        early                      | 03-10 | no
        early                      | 03-11 | OVERDUE 1
        late                       | 03-02 | PROMISE_LATE 5
        late                       | 03-17 | PROMISE_LATE 5
        late                       | 03-18 | OVERDUE 1
        late, borne until it comes | 03-17 | no
        late, borne until it comes | 03-18 | OVERDUE 1
        late, borne a while        | 03-02 | PROMISE_LATE 5
        late, borne a while        | 03-18 | OVERDUE 1
        late, borne longer         | 03-20 | no
        late, borne longer         | 03-21 | OVERDUE 1
        part is in                 | 03-02 | PROMISE_LATE 5
        in question                | 03-12 | no
        in question                | 03-13 | OVERDUE 1
        agreed for later           | 04-11 | no
        agreed for later           | 04-12 | OVERDUE 1
        refused for later          | 03-13 | OVERDUE 1
        """)
    void anOrderIsLateByItsPromiseOrItsDayAndNotBeforeWhatTheCompanyBears(String story, String now, String late) {
        assertThat(late(story(story), now)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        needed now | promised | late
        03-12      | 03-12    | no
        03-10      | 03-12    | no
        03-10      | 03-13    | PROMISE_LATE 3
        03-20      | 03-17    | no
        03-20      | 03-21    | PROMISE_LATE 1
        """)
    void whatIsNeededIsAskedAnewButGoodsAreNoLaterThanTheyWereAskedFor(String needed, String promised, String late) {
        LocalDate need = LocalDate.parse("2026-" + needed);
        LocalDate day = LocalDate.parse("2026-" + promised);
        AnOrder order = anOrder().confirmed();
        PurchaseOrder moved =
                day.equals(DAY) ? order.now() : order.promised(day).now();

        assertThat(late(moved, (o, line) -> need, "03-02", ZoneOffset.UTC)).isEqualTo(late);
    }

    /** A hundred that are promised for the 17th are told to arrive on the 10th. */
    @ParameterizedTest
    @CsvSource({"03-02, no", "03-10, no", "03-11, PROMISE_LATE 5"})
    void whatIsOnItsWayIsBelievedUntilItsDayHasPassed(String now, String late) {
        Announcements announced = orderId -> List.of(new Announcements.Announced(
                "D-1", DAY.minusDays(2), List.of(new Announcements.Part(1, Quantity.of(100), ""))));

        Optional<Delay> delay = Delays.of(
                anOrder().of(100).confirmed().late(5).now(),
                new Delays.Known(NeedDates.AS_PLANNED, announced, Hindrances.NONE, Threats.NONE),
                Course.NONE,
                Instant.parse("2026-" + now + "T12:00:00Z"),
                ZoneOffset.UTC);

        assertThat(delay.map(d -> d.cause() + " " + d.daysLate()).orElse("no")).isEqualTo(late);
    }

    @Test
    void theWorstLineSpeaksForTheOrder() {
        PurchaseOrder order = anOrder().and(30).confirmed().late(5).now();

        assertThat(late(order, "03-02")).isEqualTo("PROMISE_LATE 5");
        assertThat(late(order, "03-14")).isEqualTo("PROMISE_LATE 5");
        assertThat(late(order, "03-17")).isEqualTo("PROMISE_LATE 5");
        assertThat(late(order, "03-18")).isEqualTo("OVERDUE 6");
        assertThat(Delays.of(
                        order,
                        Delays.Known.NOTHING,
                        Course.NONE,
                        Instant.parse("2026-03-18T12:00:00Z"),
                        ZoneOffset.UTC))
                .hasValueSatisfying(delay -> assertThat(delay.item()).isEqualTo("Shade"));
    }

    /** Promised for the 12th, on which it is needed; six of ten such lines come later. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        promised later by | now   | late
        0                 | 03-02 | AT_RISK 4
        0                 | 03-12 | AT_RISK 4
        0                 | 03-13 | OVERDUE 1
        5                 | 03-02 | PROMISE_LATE 5
        """)
    void whatWillProbablyBeLateIsToldUntilItIs(int later, String now, String late) {
        Threats threats = (order, line, until, warned) -> Optional.of(new Threats.Threat(0.6, until.plusDays(4)));
        PurchaseOrder order = later == 0
                ? anOrder().of(100).confirmed().now()
                : anOrder().of(100).confirmed().late(later).now();

        Optional<Delay> delay = Delays.of(
                order,
                new Delays.Known(NeedDates.AS_PLANNED, Announcements.NONE, Hindrances.NONE, threats),
                Course.NONE,
                Instant.parse("2026-" + now + "T12:00:00Z"),
                ZoneOffset.UTC);

        assertThat(delay.map(d -> d.cause() + " " + d.daysLate()).orElse("no")).isEqualTo(late);
    }

    /** Who accepts the day on which it will probably come is not asked again whether it comes later still. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        lived with | now   | late
        whole      | 03-02 | no
        line       | 03-02 | no
        line       | 03-13 | no
        line       | 03-17 | OVERDUE 1
        promise    | 03-02 | AT_RISK 4
        """)
    void whatIsLivedWithIsNotGuessedAt(String what, String now, String late) {
        Threats threats = (order, line, until, warned) -> Optional.of(new Threats.Threat(0.6, until.plusDays(4)));
        AnOrder confirmed = anOrder().of(100).confirmed();
        PurchaseOrder order = (switch (what) {
                    case "whole" -> confirmed.livingWith(DAY.plusDays(4));
                    case "line" -> confirmed.livingWith(1, DAY.plusDays(4));
                    default -> confirmed.livingWith(DAY);
                })
                .now();

        Optional<Delay> delay = Delays.of(
                order,
                new Delays.Known(NeedDates.AS_PLANNED, Announcements.NONE, Hindrances.NONE, threats),
                Course.NONE,
                Instant.parse("2026-" + now + "T12:00:00Z"),
                ZoneOffset.UTC);

        assertThat(delay.map(d -> d.cause() + " " + d.daysLate()).orElse("no")).isEqualTo(late);
    }

    @Test
    void whatIsOnItsWayIsNotGuessedAt() {
        Threats threats = (order, line, until, warned) -> Optional.of(new Threats.Threat(0.6, until.plusDays(4)));
        Announcements announced = order -> List.of(new Announcements.Announced(
                "D-1", LocalDate.parse("2026-03-12"), List.of(new Announcements.Part(1, Quantity.of(100), ""))));

        assertThat(Delays.of(
                        anOrder().of(100).confirmed().now(),
                        new Delays.Known(NeedDates.AS_PLANNED, announced, Hindrances.NONE, threats),
                        Course.NONE,
                        Instant.parse("2026-03-02T12:00:00Z"),
                        ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void whatIsLateAlreadySpeaksBeforeWhatWillProbablyBe() {
        Threats threats = (order, line, until, warned) -> Optional.of(new Threats.Threat(0.6, until.plusDays(40)));
        PurchaseOrder order = anOrder().and(30).confirmed().late(5).now();
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        Delays.Known known = new Delays.Known(NeedDates.AS_PLANNED, Announcements.NONE, Hindrances.NONE, threats);

        assertThat(Delays.lines(order, known, Course.NONE, now, ZoneOffset.UTC))
                .extracting(late -> late.delay().cause())
                .containsExactlyInAnyOrder(DelayCause.PROMISE_LATE, DelayCause.AT_RISK);
        assertThat(Delays.of(order, known, Course.NONE, now, ZoneOffset.UTC))
                .hasValueSatisfying(delay -> assertThat(delay.cause()).isEqualTo(DelayCause.PROMISE_LATE));
    }

    @Test
    void aLineThatIsInIsNotLate() {
        PurchaseOrder order =
                anOrder().and(30).confirmed().late(5).received(1, 100, 0).now();

        assertThat(late(order, "03-02")).isEqualTo("no");
        assertThat(late(order, "03-13")).isEqualTo("OVERDUE 1");
    }

    @Test
    void theDayIsThatOfTheCompany() {
        PurchaseOrder order = anOrder().confirmed().now();

        assertThat(late(order, NeedDates.AS_PLANNED, "03-12T23:30", ZoneOffset.UTC))
                .isEqualTo("no");
        assertThat(late(order, NeedDates.AS_PLANNED, "03-12T23:30", ZoneId.of("Europe/Berlin")))
                .isEqualTo("OVERDUE 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        units | arrives | now   | late
        100   | 03-12   | 03-12 | no
        100   | 03-14   | 03-10 | PROMISE_LATE 2
        100   | 03-14   | 03-13 | PROMISE_LATE 2
        100   | 03-14   | 03-14 | PROMISE_LATE 2
        100   | 03-14   | 03-15 | OVERDUE 3
        100   | 03-11   | 03-12 | no
        100   | 03-11   | 03-13 | OVERDUE 1
        60    | 03-14   | 03-13 | OVERDUE 1
        """)
    void whatIsOnItsWayAsAWholeIsLateByItsDayAndNotMissing(int units, String arrives, String now, String late) {
        Announcements announced = order -> List.of(new Announcements.Announced(
                "D-1", LocalDate.parse("2026-" + arrives), List.of(new Announcements.Part(1, Quantity.of(units), ""))));

        Optional<Delay> delay = Delays.of(
                anOrder().of(100).confirmed().now(),
                new Delays.Known(NeedDates.AS_PLANNED, announced, Hindrances.NONE, Threats.NONE),
                Course.NONE,
                Instant.parse("2026-" + now + "T12:00:00Z"),
                ZoneOffset.UTC);

        assertThat(delay.map(d -> d.cause() + " " + d.daysLate()).orElse("no")).isEqualTo(late);
    }
}
