package io.leadline.simulation.flight;

import io.leadline.shared.Bundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The report of a flight as one HTML file that needs nothing else, in both languages: figures, charts, and the same of
 * another flight beside them.
 */
final class ReportPage {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final List<String> SHOWN = List.of(
            "fill_rate",
            "average_stock_value",
            "lost_margin",
            "total_cost",
            "clairvoyant_cost",
            "regret",
            "orders",
            "touches",
            "touches_per_order",
            "reminders",
            "reminder_lead_days",
            "escalations",
            "escalation_lead_days",
            "rounds_per_answer",
            "supplier_minutes",
            "days_company_approves",
            "days_supplier_answers",
            "days_company_agrees",
            "days_goods_travel",
            "closed_before_needed",
            "mails",
            "incidents",
            "broken_invariants");

    private static final String STYLE = """
        body{font:16px/1.5 system-ui,sans-serif;color:#0f2a35;max-width:1180px;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem;margin:0}h2{font-size:1.1rem;margin:0 0 .4rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(330px,1fr));gap:1.2rem}
        .card{border:1px solid #d5dfe2;border-radius:10px;padding:1rem}
        table{border-collapse:collapse;width:100%;margin:1.2rem 0}td,th{padding:.35rem .6rem;border-bottom:1px solid #e3eaec;
        text-align:right}td:first-child,th:first-child{text-align:left}
        svg{width:100%;height:auto}svg text{font-size:11px;fill:#51666f}.grid{stroke:#e3eaec}
        .a{color:#0f6f7c}.b{color:#c2571a}.wrong{color:#a4161a}
        #german:checked~.en,#german:not(:checked)~.de{display:none}
        """;

    private final FlightFolder flight;
    private final @Nullable FlightFolder other;
    private final List<String> broken;

    ReportPage(FlightFolder flight, @Nullable FlightFolder other, List<String> broken) {
        this.flight = flight;
        this.other = other;
        this.broken = broken;
    }

    String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Leadline: " + escaped(flight.name())
                + "</title><style>" + STYLE + "</style></head><body>"
                + "<input type=\"checkbox\" id=\"german\"> <label for=\"german\">Deutsch</label>");
        for (Locale language : LANGUAGES) {
            html.append("<main class=\"")
                    .append(language.getLanguage())
                    .append("\" lang=\"")
                    .append(language.getLanguage())
                    .append("\">");
            body(html, Bundles.of("simulation", language));
            html.append("</main>");
        }
        return html.append("</body></html>").toString();
    }

    private void body(StringBuilder html, ResourceBundle texts) {
        FlightFolder beside = other;
        html.append("<h1>").append(texts.getString("simulation.report.title")).append("</h1><p class=\"a\">");
        html.append(escaped(flight.name()));
        if (beside != null) {
            html.append(" <span class=\"b\">– – ")
                    .append(escaped(beside.name()))
                    .append("</span>");
        }
        html.append("</p>");
        for (String sentence : broken) {
            html.append("<p class=\"wrong\">").append(escaped(sentence)).append("</p>");
        }
        html.append("<div class=\"cards\">");
        chart(html, texts.getString("simulation.report.chart.fill"), FlightFolder::weeklyFill, 90);
        chart(html, texts.getString("simulation.report.chart.stock"), f -> f.column("stock_value"), 0);
        chart(html, texts.getString("simulation.report.chart.lost"), FlightFolder::lostSoFar, 0);
        chart(html, texts.getString("simulation.report.chart.touches"), FlightFolder::weeklyTouches, 0);
        html.append("</div>");
        table(html, texts, beside);
        html.append("<p>").append(texts.getString("simulation.report.method")).append("</p>");
    }

    private void table(StringBuilder html, ResourceBundle texts, @Nullable FlightFolder beside) {
        html.append("<table><thead><tr><th></th><th class=\"a\">")
                .append(escaped(flight.name()))
                .append("</th>");
        if (beside != null) {
            html.append("<th class=\"b\">").append(escaped(beside.name())).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (String figure : SHOWN) {
            boolean known = flight.figures().containsKey(figure)
                    || beside != null && beside.figures().containsKey(figure);
            if (!known) {
                continue;
            }
            html.append("<tr><td>")
                    .append(texts.getString("simulation.figure." + figure))
                    .append("</td><td>")
                    .append(shown(figure, flight.figure(figure)))
                    .append("</td>");
            if (beside != null) {
                html.append("<td>").append(shown(figure, beside.figure(figure))).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String shown(String figure, double value) {
        boolean share = List.of("fill_rate", "regret", "closed_before_needed").contains(figure);
        return Double.isNaN(value) ? "–" : share ? String.format(Locale.ROOT, "%.1f %%", 100 * value) : number(value);
    }

    private void chart(
            StringBuilder html, String title, java.util.function.Function<FlightFolder, List<Double>> of, double low) {
        List<List<Double>> lines = new ArrayList<>();
        lines.add(of.apply(flight));
        if (other != null) {
            lines.add(of.apply(other));
        }
        html.append("<div class=\"card\"><h2>")
                .append(title)
                .append("</h2>")
                .append(Chart.svg(title, lines, low))
                .append("</div>");
    }

    static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u2009')
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    static String escaped(String text) {
        String escaped = text;
        for (Map.Entry<String, String> each :
                List.of(Map.entry("&", "&amp;"), Map.entry("<", "&lt;"), Map.entry("\"", "&quot;"))) {
            escaped = escaped.replace(each.getKey(), each.getValue());
        }
        return escaped;
    }
}
