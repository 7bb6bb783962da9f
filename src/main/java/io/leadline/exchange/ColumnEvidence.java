package io.leadline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one column say about how its numbers or dates are written. Most cells say nothing: 12 is written so
 * everywhere. {@code 1.234,50} and {@code 31.03.2026} say all; {@code 1.234} and {@code 03/04/2026} leave it open.
 */
final class ColumnEvidence {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int EXAMPLES = 3;

    final String header;
    final CellKind kind;
    private final List<String> open = new ArrayList<>();
    private long point;
    private long comma;
    private long openPoint;
    private long openComma;
    private boolean beside;
    private boolean signed;
    private long plain;
    private boolean grouped;
    private long iso;
    private long isoSurely;
    private String made = "";
    private boolean amounts;
    private long yearFirst;
    private long dayFirst;
    private long monthFirst;
    private long either;
    private long dotted;
    private long slashedDayFirst;
    private long serial;
    private long worded;
    private final ShortYears shortYears = new ShortYears();

    ColumnEvidence(String header, CellKind kind) {
        this.header = header;
        this.kind = kind;
    }

    void add(String written) {
        String cell = Letters.code(written);
        if (cell.isEmpty()) {
            return;
        }
        switch (kind) {
            case NUMBER -> number(cell);
            case DATE -> date(cell);
            case PRICE_BREAKS -> {
                for (String number : cell.split("[:;]")) {
                    number(number);
                }
            }
            case TEXT -> {}
        }
    }

    private void number(String cell) {
        if (Cells.isNothing(cell)) {
            return;
        }
        String bare = Numbers.bare(cell);
        int lastPoint = bare.lastIndexOf('.');
        int lastComma = bare.lastIndexOf(',');
        if (!bare.equals(cell)) {
            beside = true;
            signed |= Numbers.isNamed(cell);
        } else {
            plain++;
        }
        if (lastPoint < 0 && lastComma < 0 || bare.isEmpty() || !bare.matches("[-+]?[\\d.,]*\\d")) {
            return;
        }
        if (lastPoint >= 0 && lastComma >= 0) {
            grouped = true;
            count(lastPoint > lastComma);
        } else if (lastPoint >= 0) {
            one(bare, '.', lastPoint, true);
        } else {
            one(bare, ',', lastComma, false);
        }
    }

    private void one(String bare, char sign, int last, boolean isPoint) {
        if (bare.indexOf(sign) != last) {
            grouped = true;
            count(!isPoint);
        } else if (bare.length() - last == 4 && last >= 1 && last <= 4 && !bare.startsWith("0")) {
            if (isPoint) {
                openPoint++;
            } else {
                openComma++;
            }
            example(bare);
        } else {
            count(isPoint);
        }
    }

    private void count(boolean isPoint) {
        if (isPoint) {
            point++;
        } else {
            comma++;
        }
    }

    private void date(String cell) {
        Matcher behind = Spelling.YEAR_BEHIND.matcher(cell);
        if (ISO.matcher(cell).matches()) {
            iso++;
            made(cell);
        } else if (behind.matches()) {
            int first = Integer.parseInt(behind.group(1));
            int second = Integer.parseInt(behind.group(2));
            shortYears.add(behind.group(1), cell.charAt(behind.end(1)), second, behind.group(3));
            if (first > 12 && second <= 12) {
                dayFirst++;
                slashedDayFirst += isDotted(cell) ? 0 : 1;
            } else if (second > 12 && first <= 12) {
                monthFirst++;
            } else if (first <= 12) {
                either++;
                dotted += isDotted(cell) ? 1 : 0;
                if (first != second) {
                    example(cell);
                }
            }
        } else if (Spelling.SERIAL.matcher(cell).matches()) {
            serial++;
        } else if (Spelling.YEAR_BEFORE.matcher(cell).matches()) {
            yearFirst++;
        } else if (WordedDates.iso(cell) != null) {
            worded++;
        }
    }

    private static boolean isDotted(String date) {
        return date.indexOf('.') > 0 && date.indexOf('/') < 0;
    }

    /** A date may have been made of a text only if its day could be a month. */
    private void made(String cell) {
        Matcher either = Spelling.MADE.matcher(cell);
        if (!either.matches()) {
            isoSurely++;
        } else if (made.isEmpty() && !either.group(2).equals(either.group(3))) {
            made = cell;
        }
    }

    /** A number that a workbook shows with the sign of a currency: it says nothing of how texts are written. */
    void amount() {
        amounts = true;
    }

    boolean hasAmounts() {
        return amounts;
    }

    /**
     * How texts are written beside dates that a spreadsheet of another country has probably made of the rest: no date has a day
     * above twelve, and each text has one. Null where it does not look so. Texts with points are nobody's leftovers: a
     * spreadsheet that reads the month first takes none of them for a date, whatever their day.
     */
    Spelling.@Nullable Order besideMade() {
        if (!mayBeMade() || either > dotted || (slashedDayFirst > 0) == (monthFirst > 0)) {
            return null;
        }
        return slashedDayFirst > 0 ? Spelling.Order.DAY_FIRST : Spelling.Order.MONTH_FIRST;
    }

    /** Whether it holds dates, and all of them could have day and month exchanged. */
    boolean mayBeMade() {
        return couldBeMade() && !made.isEmpty();
    }

    /** The same as far as it was read: the first of a month is the first either way, and thousands of rows may be of one day. */
    boolean couldBeMade() {
        return kind == CellKind.DATE && iso > 0 && isoSurely == 0;
    }

    /** As the text was from which such a date was made, by a spreadsheet that reads it the other way. */
    String madeOf(Spelling.Order texts) {
        Matcher date = Spelling.MADE.matcher(made);
        if (!date.matches()) {
            return made;
        }
        boolean monthWasRead = texts == Spelling.Order.DAY_FIRST;
        return date.group(monthWasRead ? 2 : 3) + "/" + date.group(monthWasRead ? 3 : 2) + "/" + date.group(1);
    }

    private void example(String cell) {
        if (open.size() < EXAMPLES && !open.contains(cell)) {
            open.add(cell);
        }
    }

    /** Cells that can be read in two ways. */
    List<String> examples() {
        return List.copyOf(open);
    }

    /** What the column itself says; null where it says nothing or contradicts itself, and our own spelling counts. */
    @Nullable
    Spelling found() {
        if (kind == CellKind.DATE) {
            return foundDates();
        }
        if (comma > 0 && point == 0) {
            return of(Spelling.Decimal.COMMA);
        }
        boolean other = grouped || openComma > 0 || saysMoreThanNumbers();
        return point > 0 && comma == 0 && other ? of(Spelling.Decimal.POINT) : null;
    }

    private @Nullable Spelling foundDates() {
        if (iso > 0) {
            // A time behind some of them changes nothing.
            boolean others = dayFirst + monthFirst + either + serial + worded > 0;
            return yearFirst > 0 && !others ? Spelling.Order.YEAR_FIRST : null;
        }
        if (shortYears.areFirst()) {
            return new Spelling.ShortYear();
        }
        if (dayFirst + monthFirst > 0) {
            return dayFirst >= monthFirst ? Spelling.Order.DAY_FIRST : Spelling.Order.MONTH_FIRST;
        }
        if (either > 0) {
            // Nobody writes the month first and points behind it.
            return dotted == either || open.isEmpty() ? Spelling.Order.DAY_FIRST : null;
        }
        if (worded > 0 && yearFirst + serial == 0) {
            return new Spelling.Worded();
        }
        return yearFirst > 0 && serial == 0
                ? Spelling.Order.YEAR_FIRST
                : serial > 0 && yearFirst == 0 ? new Spelling.Serial() : null;
    }

    /** Whether the column itself leaves it open, and another one or a person has to say it. */
    boolean isOpen() {
        if (kind == CellKind.DATE) {
            return iso == 0
                    && !shortYears.areFirst()
                    && dayFirst + monthFirst == 0
                    && !open.isEmpty()
                    && dotted < either;
        }
        return kind != CellKind.TEXT && point == 0 && comma == 0 && openPoint + openComma > 0;
    }

    /** Whether what is open would be read in our own way without a word: a point is ours. */
    boolean isOurs() {
        return kind != CellKind.DATE && openComma == 0;
    }

    /** Whether what it says is our own spelling. */
    boolean saysPoint() {
        return kind != CellKind.DATE && point > 0 && comma == 0;
    }

    /** Whether nothing speaks for any spelling yet, so that another column's counts here too. */
    boolean isSilent() {
        return kind == CellKind.DATE
                ? iso + dayFirst + monthFirst + either + serial + yearFirst + worded == 0
                : point + comma == 0;
    }

    /** As this kind of column takes it. */
    Spelling of(Spelling.Decimal decimal) {
        return kind == CellKind.PRICE_BREAKS ? new Spelling.Breaks(decimal) : decimal;
    }

    /** Whether blanks or signs stand beside its numbers; a sign beside a few of them only is a slip, not a spelling. */
    boolean saysMoreThanNumbers() {
        return kind != CellKind.DATE && beside && !(signed && plain > 0);
    }
}
