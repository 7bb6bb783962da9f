package io.leadline.messaging.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.owasp.encoder.Encode;

/**
 * Lays a letter out as HTML for mail clients: one column, tables where a list would do, colours inline and once more for
 * dark mode, nothing loaded from elsewhere. Everything that is not layout is escaped here and nowhere else.
 */
final class HtmlPage {

    private static final String STYLE = """
            body{margin:0;padding:0;background:#f2f4f7}
            a{color:#0b5cad}
            @media (prefers-color-scheme:dark){
            .page{background:#14181d!important}.card{background:#1e242b!important;border-color:#333c46!important}
            .ink{color:#e8ecf0!important}.soft{color:#a7b1bc!important}.rule{border-color:#333c46!important}
            .quote{background:#262e37!important;border-color:#5aa2e6!important}.button{background:#5aa2e6!important}
            .button a{color:#0c1116!important}}
            @media (max-width:480px){.card{padding:20px 16px!important}.outer{padding:8px!important}}
            """;
    private static final String FONT =
            "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
    private static final String INK = "color:#1d2733";
    private static final String SOFT = "color:#5a6673";
    private static final String RULE = "border-top:1px solid #e1e6eb";

    private HtmlPage() {}

    static String of(Page page) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
                <title>%s</title><style>%s</style></head>
                <body class="page" style="margin:0;padding:0;background:#f2f4f7">
                <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" style="background:#f2f4f7;%s">
                <tr><td class="outer" align="center" style="padding:24px">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px">
                <tr><td class="soft" style="padding:0 4px 12px;%s;font-size:14px;font-weight:600">%s</td></tr>
                <tr><td class="card" style="background:#ffffff;border:1px solid #e1e6eb;border-radius:8px;padding:28px">
                <h1 class="ink" style="margin:0 0 16px;font-size:22px;line-height:1.3;%s">%s</h1>
                %s</td></tr>
                <tr><td class="soft" style="padding:16px 4px;%s;font-size:13px">%s</td></tr>
                </table></td></tr></table></body></html>
                """.formatted(
                        page.language(),
                        text(page.title()),
                        STYLE,
                        FONT,
                        SOFT,
                        text(page.sender()),
                        INK,
                        text(page.title()),
                        page.blocks().stream().map(HtmlPage::block).collect(Collectors.joining("\n")),
                        SOFT,
                        lines(page.footer()));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) ->
                Stream.of(text.split("\n\n"))
                        .map(p -> "<p class=\"ink\" style=\"margin:0 0 16px;%s\">%s</p>".formatted(INK, lines(p)))
                        .collect(Collectors.joining());
            case Block.Quote(String label, String text) -> """
                <div class="quote" style="margin:0 0 16px;padding:12px 16px;background:#f2f4f7;border-left:3px solid #0b5cad">
                <div class="soft" style="%s;font-size:13px">%s</div><div class="ink" style="%s">%s</div></div>""".formatted(SOFT, text(label), INK, lines(text));
            case Block.Facts(List<Block.Fact> facts) -> table(facts.stream().map(HtmlPage::fact));
            case Block.Rows(List<Block.Row> rows) -> table(rows.stream().map(HtmlPage::row));
            case Block.Button(String label, String url) -> """
                <table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 24px"><tr>
                <td class="button" style="background:#0b5cad;border-radius:6px"><a href="%s" style="display:inline-block;\
                padding:12px 24px;color:#ffffff;font-weight:600;text-decoration:none">%s</a></td></tr></table>""".formatted(Encode.forHtmlAttribute(url), text(label));
        };
    }

    private static String table(Stream<String> rows) {
        return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 20px\">"
                + rows.collect(Collectors.joining("\n")) + "</table>";
    }

    private static String fact(Block.Fact fact) {
        return """
                <tr><td class="soft" style="padding:4px 16px 4px 0;%s;width:40%%;vertical-align:top">%s</td>\
                <td class="ink" style="padding:4px 0;%s;font-weight:600;vertical-align:top">%s</td></tr>""".formatted(SOFT, text(fact.label()), INK, text(fact.value()));
    }

    private static String row(Block.Row row) {
        String title = row.url() == null
                ? text(row.title())
                : "<a href=\"%s\">%s</a>".formatted(Encode.forHtmlAttribute(row.url()), text(row.title()));
        String small = row.small().stream()
                .map(s -> "<div class=\"soft\" style=\"%s;font-size:13px\">%s</div>".formatted(SOFT, lines(s)))
                .collect(Collectors.joining());
        String figures = row.figures().stream()
                .map(HtmlPage::text)
                .collect(Collectors.joining("</div><div class=\"soft\" style=\"" + SOFT + ";font-size:13px\">"));
        return """
                <tr><td class="rule" style="%s;padding:10px 12px 10px 0;vertical-align:top"><div class="ink" style="%s">\
                %s</div>%s</td><td class="rule" align="right" style="%s;padding:10px 0;vertical-align:top;white-space:nowrap">\
                <div class="ink" style="%s;font-weight:600">%s</div></td></tr>""".formatted(RULE, INK, title, small, RULE, INK, figures);
    }

    private static String text(String raw) {
        return Encode.forHtml(raw);
    }

    private static String lines(String raw) {
        return Encode.forHtml(raw).replace("\n", "<br>");
    }
}
