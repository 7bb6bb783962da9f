package io.leadline.outlook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import io.leadline.shell.LeadlineI18N;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.IsoFields;
import java.util.List;

/** Quantities, weeks and ranges of outlooks as one person reads them. */
final class OutlookWords {

    private final Format format;
    private final LeadlineI18N texts = new LeadlineI18N();

    OutlookWords(Format format) {
        this.format = format;
    }

    Format format() {
        return format;
    }

    String text(String key, Object... arguments) {
        return texts.getTranslation(key, format.locale(), arguments);
    }

    String units(double units) {
        return format.quantity(quantity(units));
    }

    /** A dash where there are none. */
    String orNone(double units) {
        return units == 0 ? "–" : units(units);
    }

    /** A value, and what is said of it beneath. */
    Div cell(String value, String note) {
        Span quiet = new Span(note);
        quiet.addClassName("quiet");
        Div cell = new Div(new Span(value), quiet);
        cell.addClassName("outlook-cell");
        return cell;
    }

    static Quantity quantity(double units) {
        return new Quantity(
                BigDecimal.valueOf(units).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** {@code 120–480}; nothing where both ends are the same. */
    String range(OutlookLine.Range range) {
        return range.high() - range.low() < 0.0005 ? "" : units(range.low()) + "–" + units(range.high());
    }

    /** Such a text is broken nowhere: a week and its units stand in one line. */
    static String together(String text) {
        return text.replace(' ', '\u00a0').replace("–", "\u2060–\u2060");
    }

    /** {@code 30 Nov}. */
    String monday(Outlook outlook, int week) {
        return format.dayOfYear(outlook.weeks().monday(week));
    }

    /** {@code week 49}. */
    String number(Outlook outlook, int week) {
        return text("outlook.week", outlook.weeks().monday(week).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** {@code 4 Jan}, or {@code 4 Jan – 31 Jan}. */
    String span(Outlook outlook, OutlookWeeks.Span span) {
        return span.single()
                ? monday(outlook, span.from())
                : monday(outlook, span.from()) + " – "
                        + format.dayOfYear(outlook.weeks().monday(span.to()).minusDays(1));
    }

    /** What is beneath it: the week's number, or how many weeks. */
    String spanNote(Outlook outlook, OutlookWeeks.Span span) {
        return span.single() ? number(outlook, span.from()) : text("outlook.weeks", span.to() - span.from());
    }

    /** More or less than in the outlook before; empty where it is the same. */
    String difference(double now, double before) {
        double more = now - before;
        return Math.abs(more) < 0.0005 ? "" : format.signed(quantity(more));
    }

    static double sum(List<Double> weeks) {
        return OutlookWeeks.WHOLE.sum(weeks);
    }
}
