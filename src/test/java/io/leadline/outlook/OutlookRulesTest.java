package io.leadline.outlook;

import static io.leadline.outlook.OutlookExample.RELEASED;
import static io.leadline.outlook.OutlookExample.UNTIL;
import static io.leadline.outlook.OutlookExample.but;
import static io.leadline.outlook.OutlookExample.line;
import static io.leadline.outlook.OutlookExample.released;
import static io.leadline.outlook.OutlookExample.said;
import static io.leadline.outlook.OutlookExample.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.planning.SupplierOutlook;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.OrderCourse;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutlookRulesTest {

    private static final OutlookLine CUP = line("CUP", 50);
    private static final OutlookLine JUG = line("JUG", 1_000);
    private static final Actor SUPPLIER = Actor.byLink("S1", "Jana", Locale.ENGLISH, ZoneOffset.UTC);

    /** What is committed to, and the gap it leaves: weeks, units, first week without stock, units lost. */
    static Stream<Arguments> gaps() {
        return Stream.of(
                Arguments.of("all of it", weeks(100), null),
                Arguments.of("more", weeks(120), null),
                Arguments.of("earlier", but(100, 3, 200, 0), null),
                Arguments.of("a week later, the stock bears it not", but(100, 3, 0, 200), List.of(3, 4, 100, 3, 50)),
                Arguments.of("a little less for good", but(100, 10, 70), List.of(10, 26, 30, -1, 0)),
                Arguments.of("eighty a week from the fifth on", capped(80, 4), List.of(4, 26, 440, 6, 390)),
                Arguments.of("nothing", weeks(0), List.of(0, 26, 2600, 0, 2550)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void aGapIsWhatIsMissingFromTheFirstWeekOn(String what, List<Double> said, @Nullable List<Integer> expected) {
        Gap gap = Gap.of(CUP, said);

        if (expected == null) {
            assertThat(gap).as(what).isNull();
        } else {
            assertThat(gap).as(what).isNotNull();
            assertThat(List.of(
                            gap.fromWeek(),
                            gap.untilWeek(),
                            (int) gap.units(),
                            gap.outWeek() == null ? -1 : gap.outWeek(),
                            (int) gap.lost()))
                    .isEqualTo(expected);
            assertThat(gap.cost()).isEqualTo(gap.lost() * 3);
        }
    }

    @Test
    void aGapIsOfWhatWasToldAndItsCostOfWhatIsNeeded() {
        OutlookLine more = CUP.telling(but(100, 0, 300));

        Gap gap = Gap.of(more, weeks(100));

        assertThat(gap).isNotNull();
        assertThat(gap.units()).isEqualTo(200);
        assertThat(gap.outWeek())
                .as("nothing runs out: two hundred were told beyond the need")
                .isNull();
    }

    @Test
    void gapsStandTheDearestFirst() {
        Outlook outlook = done(commit(released(JUG, CUP), weeks(80), weeks(80)));

        assertThat(outlook.openGaps()).extracting(Gap::key).containsExactly("CUP@DC", "JUG@DC");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, COMMITTED",
        "100, 99, GAP",
        "120, 100, COMMITTED",
    })
    void whatIsCommittedToDecidesHowItGoesOn(double cup, double jug, Outlook.State state) {
        Outlook outlook = done(commit(released(CUP, JUG), weeks(cup), weeks(jug)));

        assertThat(outlook.state()).isEqualTo(state);
        assertThat(outlook.pending().getLast()).isInstanceOfSatisfying(PendingCommand.CompleteTask.class, task -> {
            assertThat(task.interaction()).isEqualTo("OL-S1-1#commit");
            assertThat(task.variables()).containsEntry("outcome", "committed");
        });
    }

    @Test
    void nothingCountsAsCommittedThatNobodySaid() {
        Outlook outlook = released(CUP, JUG);

        assertThat(commit(outlook, List.of(said(CUP, weeks(100))), "", RELEASED))
                .isEqualTo(new OutlookResult.Refused(Why.ITEMS_OPEN, "Cup JUG"));
        assertThat(commit(outlook, List.of(said(CUP, weeks(100)), said(JUG, weeks(-1))), "", RELEASED))
                .isEqualTo(new OutlookResult.Refused(Why.NUMBER_WRONG, "Cup JUG"));
        assertThat(commit(outlook, List.of(said(CUP, weeks(100)), said(JUG, weeks(0.5))), "", RELEASED))
                .as("half a piece")
                .isEqualTo(new OutlookResult.Refused(Why.NUMBER_WRONG, "Cup JUG"));
        assertThat(commit(outlook, List.of(said(CUP, weeks(Double.NaN)), said(JUG, weeks(1))), "", RELEASED))
                .isEqualTo(new OutlookResult.Refused(Why.NUMBER_WRONG, "Cup CUP"));
        assertThat(commit(outlook, List.of(said(CUP, weeks(100)), said(JUG, List.of(1.0))), "", RELEASED))
                .isEqualTo(new OutlookResult.Refused(Why.NUMBER_WRONG, "Cup JUG"));
        assertThat(commit(outlook, List.of(said(CUP, weeks(1)), said(JUG, weeks(1))), "x".repeat(501), RELEASED))
                .isEqualTo(new OutlookResult.Refused(Why.TEXT_WRONG));
    }

    @Test
    void theSameAgainChangesNothingAndSomethingElseReplacesIt() {
        Outlook whole = done(commit(released(CUP), weeks(100)));

        assertThat(commit(whole, weeks(100))).isInstanceOf(OutlookResult.Repeated.class);
        Outlook less = done(commit(whole, weeks(80)));
        assertThat(less.state()).isEqualTo(Outlook.State.GAP);
        assertThat(less.pending().getLast()).isInstanceOfSatisfying(PendingCommand.PublishMessage.class, message -> {
            assertThat(message.name()).isEqualTo("outlook.commitmentRevised");
            assertThat(message.correlationKey()).isEqualTo("OL-S1-1#2");
        });
        Outlook again = done(commit(less, weeks(100)));
        assertThat(again.state()).isEqualTo(Outlook.State.COMMITTED);
        assertThat(interactions(again)).containsExactly("OL-S1-1#commit", "OL-S1-1#gap#2");
    }

    @Test
    void aLateCommitmentIsTakenAndMarkedAndOneToAnOlderOutlookIsToldSo() {
        Outlook outlook = released(CUP);

        Outlook late = done(commit(outlook, List.of(said(CUP, weeks(100))), "", UNTIL.plusSeconds(1)));
        assertThat(late.commitments().getLast().late()).isTrue();
        assertThat(done(commit(outlook, weeks(100))).commitments().getLast().late())
                .isFalse();
        assertThat(commit(outlook.replaced(), weeks(100))).isEqualTo(new OutlookResult.Refused(Why.OUTDATED));
        assertThat(commit(OutlookExample.draft(CUP), weeks(100))).isEqualTo(new OutlookResult.Refused(Why.UNKNOWN));
    }

    @Test
    void aReplacedOutlookEndsItsTaskWhicheverItIs() {
        assertThat(interactions(released(CUP).replaced())).containsExactly("OL-S1-1#commit");
        assertThat(interactions(done(commit(released(CUP), weeks(0))).replaced()))
                .containsExactly("OL-S1-1#commit", "OL-S1-1#gap#1");
        assertThat(interactions(done(commit(released(CUP), weeks(100))).replaced()))
                .containsExactly("OL-S1-1#commit");
    }

    @Test
    void theTaskEndsWithTheLastGapThatIsDecided() {
        Outlook outlook = done(commit(released(CUP, JUG), weeks(0), weeks(0)));

        Outlook one = outlook.decided(decision("CUP@DC"));
        assertThat(one.state()).isEqualTo(Outlook.State.GAP);
        assertThat(one.openGaps()).extracting(Gap::key).containsExactly("JUG@DC");
        Outlook both = one.decided(decision("JUG@DC"));
        assertThat(both.state()).isEqualTo(Outlook.State.DECIDED);
        assertThat(interactions(both)).containsExactly("OL-S1-1#commit", "OL-S1-1#gap#1");
    }

    @Test
    void whoOrdersBecauseOfAGapSaysSoFirstAndItIsDecidedOnceTheOrderIsThere() {
        Outlook outlook = done(commit(released(CUP), weeks(0)));
        GapClaim claim = claim(1);

        Outlook claimed = outlook.claimed(claim);
        assertThat(claimed.claim("CUP@DC")).contains(claim);
        assertThat(claimed.state()).isEqualTo(Outlook.State.GAP);
        assertThat(claimed.without(claim)).isEqualTo(outlook);
        // A store keeps a time less exactly than a clock tells it.
        Outlook settled = claimed.settled(at(claim, claim.at().plusNanos(1)), claim.decided("O-1", RELEASED));
        assertThat(settled.claims()).isEmpty();
        assertThat(settled.state()).isEqualTo(Outlook.State.DECIDED);
        assertThat(settled.decision("CUP@DC").orElseThrow().orders()).containsExactly("O-1");
        assertThat(claimed.shared().claims()).isEmpty();
        assertThat(claim.form("OL-S1-1")).isEqualTo(claim(1).form("OL-S1-1")).isNotEqualTo(claim(2).form("OL-S1-1"));
    }

    @Test
    void anOrderMadeWhileTheSupplierSaidSomethingElseIsWrittenDownAndDecidesNothingNew() {
        Outlook claimed = done(commit(released(CUP), weeks(0))).claimed(claim(1, 10));
        Outlook anew = done(commit(claimed, weeks(50)));

        assertThat(anew.claim("CUP@DC")).as("nobody orders beside it").isPresent();
        Outlook settled = anew.settled(claim(1, 10), claim(1, 10).decided("O-1", RELEASED));
        assertThat(settled.state()).isEqualTo(Outlook.State.GAP);
        assertThat(settled.decisions()).hasSize(1);
        assertThat(settled.openGaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.units())
                        .as("1,300 are missing, of which 10 are on order")
                        .isEqualTo(1_290));
    }

    /** Said anew: what of a gap of a hundred that somebody has decided about is open again. */
    @ParameterizedTest
    @CsvSource({
        // said in week 3 at first, then, note, state, units that are open
        "0, 0,   'Another word', DECIDED,   0",
        "0, 50,  '',             DECIDED,   0",
        "0, 100, '',             COMMITTED, 0",
        "0, 110, '',             COMMITTED, 0",
        "50, 0,  '',             GAP,       50",
        "50, 49, '',             GAP,       1",
    })
    void whatWasDecidedIsNotOpenAgainWhateverTheSupplierSaysAnew(
            double first, double then, String note, Outlook.State state, double open) {
        Outlook decided = decidedOn(done(commit(released(CUP), but(100, 3, first))));
        assertThat(decided.state()).isEqualTo(Outlook.State.DECIDED);

        Outlook anew = done(commit(decided, List.of(said(CUP, but(100, 3, then))), note, RELEASED.plusSeconds(60)));

        assertThat(anew.state()).isEqualTo(state);
        assertThat(anew.openGaps().stream().mapToDouble(Gap::units).sum()).isEqualTo(open);
        assertThat(anew.asks(2)).isEqualTo(state == Outlook.State.GAP);
        assertThat(anew.asks(1)).isTrue();
        if (state == Outlook.State.GAP) {
            Outlook again = decidedOn(anew);
            assertThat(again.state()).isEqualTo(Outlook.State.DECIDED);
            assertThat(interactions(again)).containsExactly("OL-S1-1#commit", "OL-S1-1#gap#1", "OL-S1-1#gap#2");
            assertThat(again.asks(2)).as("it did ask, whatever came of it").isTrue();
        }
    }

    @Test
    void aGapWhoseOrderWillNotComeIsOpenAgainAndAskedAboutAnewOnce() {
        Outlook decided = decidedOn(done(commit(released(CUP), but(100, 3, 0))));
        assertThat(decided.restsOn("O-1")).isTrue();
        assertThat(decided.restsOn("O-2")).isFalse();

        Outlook open = decided.fellThrough("O-1", RELEASED.plusSeconds(90));

        assertThat(open.state()).isEqualTo(Outlook.State.GAP);
        assertThat(open.openGaps()).singleElement().extracting(Gap::units).isEqualTo(100.0);
        assertThat(open.asks(2)).isTrue();
        assertThat(open.restsOn("O-1")).as("it falls through once").isFalse();
        assertThat(interactions(decidedOn(open))).containsExactly("OL-S1-1#commit", "OL-S1-1#gap#1", "OL-S1-1#gap#2");
    }

    /** A document has an end, and what others cancel takes nothing from what a supplier may say. */
    @Test
    void howeverOftenOrdersFallThroughAnOutlookHasAnEndAndASupplierIsStillHeard() {
        Outlook one = done(commit(released(CUP), but(100, 3, 0)));
        for (int i = 1; i <= 60; i++) {
            Outlook decided = one.state() == Outlook.State.GAP ? decidedOn(one) : one;
            one = decided.fellThrough("O-1", RELEASED.plusSeconds(60L + i));
        }

        assertThat(one.commitments()).hasSizeBetween(50, 51);
        assertThat(done(commit(one, List.of(said(CUP, but(100, 3, 50))), "", RELEASED.plusSeconds(300)))
                        .commitments())
                .hasSize(one.commitments().size() + 1);
    }

    @Test
    void aGapIsOpenUntilItsLastShortWeekHasPassed() {
        Outlook gap = done(commit(released(CUP), but(100, 3, 0, 200)));
        assertThat(gap.openGaps()).singleElement().satisfies(one -> {
            assertThat(one.fromWeek()).isEqualTo(3);
            assertThat(one.untilWeek()).isEqualTo(4);
        });

        assertThat(gap.over(OutlookExample.MONDAY.plusWeeks(4).minusDays(1))).isEmpty();
        assertThat(gap.over(OutlookExample.MONDAY.plusWeeks(4))).hasSize(1);

        Outlook over = gap.without(gap.over(OutlookExample.MONDAY.plusWeeks(4)), RELEASED.plusSeconds(1));
        assertThat(over.state()).isEqualTo(Outlook.State.DECIDED);
        assertThat(interactions(over)).containsExactly("OL-S1-1#commit", "OL-S1-1#gap#1");
    }

    private static Outlook decidedOn(Outlook outlook) {
        Gap gap = outlook.openGaps().getFirst();
        return outlook.decided(new GapDecision(
                outlook.commitments().size(),
                gap.key(),
                GapDecision.Kind.ALTERNATE,
                gap.units(),
                List.of("O-1"),
                "The kiln is full",
                "bea",
                "Bea Buyer",
                RELEASED.plusSeconds(30L * outlook.commitments().size())));
    }

    @Test
    void aDecisionThatIsMadeWhileTheSupplierSaysSomethingElseLeavesTheTaskThatItsWordBrings() {
        Outlook claimed = done(commit(released(CUP), but(100, 3, 0))).claimed(whole());
        Outlook anew = done(commit(claimed, List.of(said(CUP, but(100, 3, 0))), "Sorry", RELEASED.plusSeconds(1)));

        Outlook settled = anew.settled(whole(), whole().decided("O-1", RELEASED.plusSeconds(2)));

        assertThat(anew.state()).isEqualTo(Outlook.State.GAP);
        assertThat(settled.state()).isEqualTo(Outlook.State.DECIDED);
        assertThat(settled.asks(2)).as("the engine is told to end that task").isTrue();
        assertThat(interactions(settled)).contains("OL-S1-1#gap#2");
    }

    private static GapClaim whole() {
        return claim(1, 100);
    }

    @ParameterizedTest
    @CsvSource({"2030-05-06, false", "2030-05-12, false", "2030-05-13, true", "2030-09-01, true", "2030-05-05, false"})
    void aDraftIsStaleOnceItsFirstWeekIsOver(LocalDate today, boolean stale) {
        assertThat(OutlookExample.draft(CUP).stale(today)).isEqualTo(stale);
    }

    @Test
    void theSheetOfAnOrderFitsWhateverTheSupplierIsCalledAndIsOneOfEachGap() {
        // Two keys that a short hash would take for one.
        assertThat(of("Aa@DC").form("OL-S1-1")).isNotEqualTo(of("BB@DC").form("OL-S1-1"));
        assertThat(claim(1).form("OL-" + "S".repeat(64) + "-1").length()).isLessThanOrEqualTo(64);
    }

    private static GapClaim of(String gap) {
        return new GapClaim(
                1,
                gap,
                GapDecision.Kind.ALTERNATE,
                10,
                "S2",
                "12",
                OutlookExample.MONDAY,
                null,
                null,
                "The kiln is full",
                "bea",
                "Bea Buyer",
                RELEASED);
    }

    @Test
    void nobodyIsRemindedWithoutEnd() throws IOException {
        String model = Files.readString(Path.of("bpmn/forecast-commitment.bpmn"));

        assertThat(model.split("<bpmn:timeCycle", -1)).as("two reminders").hasSize(3);
        assertThat(model).doesNotContain("R/");
    }

    @Test
    void anOutlookIsNotAnsweredWithoutEnd() {
        Outlook outlook = released(CUP);
        for (int i = 0; i < 50; i++) {
            outlook = done(commit(outlook, weeks(i)));
        }

        assertThat(commit(outlook, weeks(99))).isEqualTo(new OutlookResult.Refused(Why.TOO_OFTEN));
    }

    @Test
    void anOutlookOfManyItemsIsAnsweredLessOftenSoThatItsDocumentHasAnEnd() {
        Outlook outlook = OutlookExample.shortOf(600);
        for (int i = 1; i < 20; i++) {
            outlook = done(commit(outlook, each(outlook, i), "", RELEASED));
        }

        assertThat(commit(outlook, each(outlook, 99), "", RELEASED))
                .isEqualTo(new OutlookResult.Refused(Why.TOO_OFTEN));
    }

    private static List<Commitment.Line> each(Outlook outlook, double units) {
        return outlook.lines().stream().map(line -> said(line, weeks(units))).toList();
    }

    private static GapClaim at(GapClaim claim, Instant at) {
        return new GapClaim(
                claim.commitment(),
                claim.gap(),
                claim.kind(),
                claim.units(),
                claim.supplierId(),
                claim.quantity(),
                claim.arrives(),
                claim.raises(),
                claim.raiseTo(),
                claim.reason(),
                claim.by(),
                claim.byName(),
                at);
    }

    private static GapClaim claim(int commitment) {
        return claim(commitment, 2_600);
    }

    private static GapClaim claim(int commitment, double units) {
        return new GapClaim(
                commitment,
                "CUP@DC",
                GapDecision.Kind.ORDER_EARLIER,
                units,
                "S1",
                "12",
                OutlookExample.MONDAY,
                null,
                null,
                "The kiln is full",
                "bea",
                "Bea Buyer",
                RELEASED);
    }

    @Test
    void whatIsExpectedCanBeSaidAsItIsTold() {
        OutlookLine oil = OutlookLine.of(new SupplierOutlook.Line(
                new OrderCourse(
                        new ItemPlace(new Sku("OIL"), "DC"),
                        weeks(0),
                        weeks(0.1),
                        weeks(0.1),
                        weeks(0.3),
                        Collections.nCopies(12, new OrderCourse.Range(0, 1)),
                        weeks(0)),
                "Oil",
                "kg",
                "Distribution centre",
                weeks(0.2),
                Money.of("3", "GBP")));

        assertThat(oil.told()).as("a tenth and two tenths").isEqualTo(weeks(0.3));
        assertThat(commit(released(oil), weeks(0.3))).isInstanceOf(OutlookResult.Done.class);
        assertThat(commit(released(oil), but(0.3, 4, 0.25))).isInstanceOf(OutlookResult.Done.class);
        // One of an earlier version, whose weeks were rounded to nothing.
        OutlookLine odd = CUP.telling(weeks(100.1 + 0.2));
        assertThat(commit(released(odd), but(100.1 + 0.2, 4, 90))).isInstanceOf(OutlookResult.Done.class);
        assertThat(commit(released(odd), but(100.1 + 0.2, 4, 90.5)))
                .isEqualTo(new OutlookResult.Refused(Why.NUMBER_WRONG, "Cup CUP"));
    }

    @Test
    void aSupplierSeesNothingOfThePlanBehindIt() {
        Outlook shared = done(commit(released(CUP), weeks(0)))
                .decided(decision("CUP@DC"))
                .shared();

        assertThat(shared.lines()).allSatisfy(line -> {
            assertThat(line.own()).isEqualTo(OutlookLine.Own.NONE);
            assertThat(line.told()).isEqualTo(weeks(100));
        });
        assertThat(shared.decisions()).isEmpty();
        assertThat(Gap.of(shared)).singleElement().satisfies(gap -> {
            assertThat(gap.outWeek()).isNull();
            assertThat(gap.cost()).isZero();
        });
    }

    @Test
    void nobodyIsToldLessThanIsOrderedAlready() {
        OutlookLine corrected = CUP.telling(weeks(10));

        assertThat(corrected.told()).isEqualTo(but(10, 0, 40));
        assertThat(corrected.corrected()).isTrue();
        assertThat(corrected.week(3)).isEqualTo(new OutlookLine.Range(10, 140));
        assertThat(CUP.corrected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-05-06, 2030-05-06, 0",
        "2030-05-08, 2030-05-06, 0",
        "2030-05-12, 2030-05-06, 0",
        "2030-05-06, 2030-05-13, 1",
        "2030-05-06, 2030-04-01, 0",
        "2030-05-06, 2030-11-03, 25",
        "2030-05-06, 2030-11-04, 26"
    })
    void weeksBeginOnMondaysAndWhatIsOverdueIsDueInTheFirst(LocalDate today, LocalDate day, int week) {
        assertThat(OutlookWeeks.from(today).of(day)).isEqualTo(week);
    }

    @Test
    void spansCoverEachWeekOnce() {
        assertThat(OutlookWeeks.SPANS).hasSize(11);
        int next = 0;
        for (OutlookWeeks.Span span : OutlookWeeks.SPANS) {
            assertThat(span.from()).isEqualTo(next);
            next = span.to();
        }
        assertThat(next).isEqualTo(OutlookWeeks.COUNT);
    }

    private static List<Double> capped(double most, int from) {
        return Stream.iterate(0, week -> week < OutlookWeeks.COUNT, week -> week + 1)
                .map(week -> week < from ? 100.0 : most)
                .toList();
    }

    private static GapDecision decision(String gap) {
        return new GapDecision(
                1, gap, GapDecision.Kind.ACCEPT, 2_600, List.of(), "We know", "bea", "Bea Buyer", RELEASED);
    }

    private static List<String> interactions(Outlook outlook) {
        return outlook.pending().stream()
                .filter(PendingCommand.CompleteTask.class::isInstance)
                .map(command -> ((PendingCommand.CompleteTask) command).interaction())
                .toList();
    }

    @SafeVarargs
    private static OutlookResult commit(Outlook outlook, List<Double>... each) {
        List<Commitment.Line> lines = Stream.iterate(0, i -> i < each.length, i -> i + 1)
                .map(i -> said(outlook.lines().get(i), each[i]))
                .toList();
        return commit(outlook, lines, "", RELEASED);
    }

    private static OutlookResult commit(Outlook outlook, List<Commitment.Line> lines, String note, Instant at) {
        return Committing.commit(outlook, lines, note, Commitment.Channel.LINK, SUPPLIER, at);
    }

    private static Outlook done(OutlookResult result) {
        return ((OutlookResult.Done) result).outlook();
    }
}
