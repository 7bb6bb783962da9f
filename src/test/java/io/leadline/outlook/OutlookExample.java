package io.leadline.outlook;

import io.leadline.outlook.OutlookLine.Own;
import io.leadline.outlook.OutlookLine.Range;
import io.leadline.replenishment.OutlookWeeks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** An outlook for tests: one item of which a hundred are expected each week, and fifty more are left at the end of each. */
public final class OutlookExample {

    public static final LocalDate MONDAY = LocalDate.of(2030, 5, 6);
    public static final Instant RELEASED = Instant.parse("2030-05-06T09:00:00Z");
    public static final Instant UNTIL = Instant.parse("2030-05-13T09:00:00Z");

    private OutlookExample() {}

    public static List<Double> weeks(double each) {
        return Collections.nCopies(OutlookWeeks.COUNT, each);
    }

    /** The same with other units in some weeks, one after the other from a week on. */
    public static List<Double> but(double each, int from, double... others) {
        List<Double> weeks = new ArrayList<>(weeks(each));
        for (int i = 0; i < others.length; i++) {
            weeks.set(from + i, others[i]);
        }
        return weeks;
    }

    public static OutlookLine line(String sku, double left) {
        return new OutlookLine(
                sku,
                "DC",
                "Cup " + sku,
                "Distribution centre",
                "piece",
                but(0, 0, 40),
                weeks(100),
                weeks(60),
                weeks(140),
                Collections.nCopies(OutlookWeeks.SPANS.size() + 1, new Range(0, 4_000)),
                new Own(weeks(100), weeks(100), weeks(left), 3.0));
    }

    public static Outlook draft(OutlookLine... lines) {
        return draft("S1", 1, lines);
    }

    public static Outlook draft(String supplier, int number, OutlookLine... lines) {
        return new Outlook(
                "OL-" + supplier + "-" + number,
                0,
                supplier,
                "Supplier " + supplier,
                number,
                Outlook.State.DRAFT,
                MONDAY,
                MONDAY,
                List.of(lines),
                0,
                "",
                "",
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    /** One that its supplier is asked about. */
    public static Outlook released(OutlookLine... lines) {
        return releasedTo("S1", lines);
    }

    public static Outlook releasedTo(String supplier, OutlookLine... lines) {
        return draft(supplier, 1, lines).released("bea", "Bea Buyer", RELEASED, "Please look at June", UNTIL);
    }

    public static Commitment.Line said(OutlookLine line, List<Double> weeks) {
        return new Commitment.Line(line.sku(), line.location(), weeks);
    }

    /** One of so many items, none of which its supplier delivers. */
    public static Outlook shortOf(int items) {
        return committedToNothing(released(IntStream.range(0, items)
                .mapToObj(item -> line("C" + item, item))
                .toArray(OutlookLine[]::new)));
    }

    /** One of an item that its supplier does not deliver. */
    public static Outlook shortOf(String supplier, String sku) {
        return committedToNothing(releasedTo(supplier, line(sku, 50)));
    }

    private static Outlook committedToNothing(Outlook outlook) {
        return outlook.committed(new Commitment(
                1,
                "jana",
                "Jana",
                RELEASED,
                Commitment.Channel.LINK,
                false,
                "",
                outlook.lines().stream().map(line -> said(line, weeks(0))).toList()));
    }

    /** The same with nothing that the engine has to be told. */
    public static Outlook quiet(Outlook outlook) {
        return new Outlook(
                outlook.id(),
                outlook.version(),
                outlook.supplierId(),
                outlook.supplierName(),
                outlook.number(),
                outlook.state(),
                outlook.day(),
                outlook.first(),
                outlook.lines(),
                outlook.leftOut(),
                outlook.releasedBy(),
                outlook.releasedByName(),
                outlook.releasedAt(),
                outlook.note(),
                outlook.commitBy(),
                outlook.commitments(),
                outlook.decisions(),
                outlook.claims(),
                outlook.unreached(),
                List.of());
    }

    /** The same once a buyer lives with one of its gaps. */
    public static Outlook accepting(Outlook outlook, Gap gap) {
        return outlook.decided(new GapDecision(
                1,
                gap.key(),
                GapDecision.Kind.ACCEPT,
                gap.units(),
                List.of(),
                "We know",
                "bea",
                "Bea Buyer",
                RELEASED));
    }

    /** The same once its first gap is filled by an order. */
    public static Outlook ordering(Outlook outlook, String order) {
        Gap gap = outlook.openGaps().getFirst();
        return outlook.decided(new GapDecision(
                1,
                gap.key(),
                GapDecision.Kind.ALTERNATE,
                gap.units(),
                List.of(order),
                "The kiln is full",
                "bea",
                "Bea Buyer",
                RELEASED));
    }

    /** The same once a later one was released. */
    public static Outlook replaced(Outlook outlook) {
        return outlook.replaced();
    }
}
