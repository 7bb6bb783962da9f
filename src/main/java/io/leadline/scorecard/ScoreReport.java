package io.leadline.scorecard;

import io.leadline.messaging.PdfReport;
import io.leadline.shared.Bundles;
import io.leadline.shared.Sentence;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A supplier's score on paper: each figure with its formula, what would make it better, and what was missed in the month. */
final class ScoreReport {

    /** More than anybody reads on paper; the page has all. */
    private static final int MOST_MISSED = 40;

    private final ResourceBundle texts;
    private final Locale locale;

    ScoreReport(Locale locale) {
        this.texts = Bundles.of("scores", locale);
        this.locale = locale.getLanguage().equals(texts.getLocale().getLanguage()) ? locale : Locale.UK;
    }

    /** The month in the reader's words. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    PdfReport of(String company, String supplierId, String supplierName, Score score, YearMonth month) {
        return new PdfReport(
                "score-" + supplierId + "-" + month,
                company,
                text("scores.report.title", month(month)),
                text("scores.report.about", supplierName, company),
                List.of(headline(score, month), measures(score), advice(score), missed(score, month)),
                locale);
    }

    private PdfReport.Part headline(Score score, YearMonth month) {
        List<String> said = new ArrayList<>();
        said.add(
                score.says()
                        ? text("scores.report.kept", percent(score.share()), score.kept(), score.due())
                        : text("scores.no-data", score.due(), Score.LEAST));
        score.months().stream()
                .filter(one -> YearMonth.from(one.first()).equals(month))
                .findFirst()
                .ifPresent(one -> said.add(text("scores.report.month", month(month), one.kept(), one.due())));
        Trend trend = score.trend();
        said.add(text("scores.trend." + trend.kind().name(), percent(trend.lately()), percent(trend.before())));
        said.add(DefinitionWords.of(score.rule(), true, this::text));
        return new PdfReport.Part("", said, List.of(), List.of());
    }

    private PdfReport.Part measures(Score score) {
        List<List<String>> rows = Arrays.stream(Measure.values())
                .map(score::figure)
                .map(figure -> List.of(
                        formula(figure.measure()),
                        figure.says() ? percent(figure.share()) : text("scores.measure.no-data"),
                        text("scores.report.of", figure.right(), figure.of())))
                .toList();
        return new PdfReport.Part(
                text("scores.measures"),
                List.of(),
                List.of(
                        text("scores.report.column.measure"),
                        text("scores.report.column.share"),
                        text("scores.report.column.rows")),
                rows);
    }

    private String formula(Measure measure) {
        return text("scores.measure." + measure.name() + ".formula", Measure.ANSWER_HOURS);
    }

    private PdfReport.Part advice(Score score) {
        List<Advice> advice = Advice.of(score);
        return new PdfReport.Part(
                advice.isEmpty() ? "" : text("scores.advice"),
                advice.stream()
                        .map(one -> AdviceWords.of(one, this::percent, this::text))
                        .toList(),
                List.of(),
                List.of());
    }

    private PdfReport.Part missed(Score score, YearMonth month) {
        List<Score.Row> rows = score.figure(Measure.KEPT).rows().stream()
                .filter(row -> YearMonth.from(row.promisedOn()).equals(month))
                .toList();
        List<List<String>> shown = rows.stream()
                .limit(MOST_MISSED)
                .map(row -> List.of(
                        row.line().isEmpty() ? row.order() : row.order() + " / " + row.line(),
                        row.sku() == null ? "" : row.sku().value(),
                        date(row.promisedOn()),
                        row.receivedOn() == null ? text("scores.not-received") : date(row.receivedOn()),
                        verdict(row)))
                .toList();
        List<String> said = new ArrayList<>();
        if (!shown.isEmpty()) {
            said.add(text("scores.report.dispute"));
        }
        if (rows.size() > MOST_MISSED) {
            said.add(text("scores.report.latest", MOST_MISSED));
        }
        return new PdfReport.Part(
                shown.isEmpty() ? "" : text("scores.measure.KEPT.rows"),
                said,
                List.of(
                        text("scores.report.column.order"),
                        text("scores.report.column.sku"),
                        text("scores.column.promised"),
                        text("scores.column.received"),
                        text("scores.column.verdict")),
                shown);
    }

    private String verdict(Score.Row row) {
        if (row.never()) {
            return text(row.sku() == null ? "scores.row.never.order" : "scores.row.never");
        }
        return row.inTime() ? text("scores.chart.short") : text("scores.row.late", row.daysLate());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private String text(String key, Object... facts) {
        return Sentence.of(texts.getString(key), locale, facts);
    }
}
