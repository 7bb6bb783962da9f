package io.leadline.messaging.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays a letter out as plain text, for clients and readers that want no HTML. */
final class PlainPage {

    private PlainPage() {}

    static String of(Page page) {
        return Stream.of(
                        Stream.of(page.title(), "=".repeat(Math.min(page.title().length(), 72))),
                        page.blocks().stream().map(PlainPage::block),
                        Stream.of("-- \n" + page.sender() + "\n" + page.footer()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"))
                .replaceFirst("\n\n=", "\n=");
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> text;
            case Block.Quote(String label, String text) -> label + ":\n> " + text.replace("\n", "\n> ");
            case Block.Facts(List<Block.Fact> facts) ->
                facts.stream().map(f -> f.label() + ": " + f.value()).collect(Collectors.joining("\n"));
            case Block.Rows(List<Block.Row> rows) ->
                rows.stream().map(PlainPage::row).collect(Collectors.joining("\n\n"));
            case Block.Button(String label, String url) -> label + ":\n" + url;
        };
    }

    private static String row(Block.Row row) {
        return Stream.of(
                        Stream.of("* " + row.title()),
                        row.small().stream().map(s -> "  " + s),
                        Stream.of(String.join(" · ", row.figures()))
                                .filter(f -> !f.isEmpty())
                                .map(f -> "  " + f),
                        Stream.ofNullable(row.url()).map(u -> "  " + u))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
