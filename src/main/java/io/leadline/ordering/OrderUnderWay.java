package io.leadline.ordering;

import io.leadline.scorecard.PurchaseLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** An order that was placed before Leadline, as the company's files tell of it. */
record OrderUnderWay(String number, String supplierId, List<PurchaseLine> lines) {

    private static final int MOST_DIGITS = 6;

    OrderUnderWay {
        lines = lines.stream()
                .sorted(Comparator.comparing(OrderUnderWay::place))
                .toList();
    }

    static String key(PurchaseLine line) {
        return OrderHead.fromFiles(line.supplierId(), line.order());
    }

    String key() {
        return OrderHead.fromFiles(supplierId, number);
    }

    LocalDate orderedOn() {
        return lines.stream()
                .map(PurchaseLine::orderedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Where it goes, or where orders go of which nobody has said so. */
    String location(String usual) {
        return lines.stream()
                .map(PurchaseLine::location)
                .filter(location -> !location.isEmpty())
                .findFirst()
                .orElse(usual);
    }

    /** The number of a line: its own in the files, where all of them are numbers, and else its place. */
    int numberOf(PurchaseLine line) {
        return isNumbered() ? Integer.parseInt(line.line()) : lines.indexOf(line) + 1;
    }

    private boolean isNumbered() {
        return lines.stream().allMatch(one -> isNumber(one.line()))
                && lines.stream()
                                .map(one -> Integer.valueOf(one.line()))
                                .distinct()
                                .count()
                        == lines.size();
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}");
    }

    private static String place(PurchaseLine line) {
        return isNumber(line.line()) ? "0".repeat(MOST_DIGITS - line.line().length()) + line.line() : line.line();
    }
}
