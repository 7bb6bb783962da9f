package io.leadline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a cell of ours comes from in a file of another program, as {@code foreign-files.txt} writes it. */
sealed interface Take {

    /** What stands in a column of theirs, in the first of its spellings that the file has. */
    record Column(List<String> spellings) implements Take {}

    /** The same for every row. */
    record Fixed(String text) implements Take {}

    /** What is known beside the file, such as the place where stock lies; with a name for where nothing is. */
    record Known(String what, String otherwise) implements Take {}

    /** Something small that is made of columns. */
    record Call(Conversion conversion, List<Take> arguments) implements Take {}

    /** The first that is not empty. */
    record FirstOf(List<Take> takes) implements Take {}

    /** The headers that it may ask for. */
    default Stream<String> headers() {
        return switch (this) {
            case Column column -> column.spellings.stream();
            case Call call -> call.arguments.stream().flatMap(Take::headers);
            case FirstOf first -> first.takes.stream().flatMap(Take::headers);
            case Fixed fixed -> Stream.empty();
            case Known known -> Stream.empty();
        };
    }

    /** What is taken without a column: a text in quotes, or what is known by a name. */
    default Optional<String> assumed() {
        return switch (this) {
            case Fixed fixed -> Optional.of("'" + fixed.text + "'");
            case Known known -> Optional.of("@" + known.what);
            case FirstOf first ->
                first.takes.stream().flatMap(take -> take.assumed().stream()).findFirst();
            case Column column -> Optional.empty();
            case Call call -> Optional.empty();
        };
    }

    default String of(SourceRow row) {
        return switch (this) {
            case Column column -> row.cell(column.spellings);
            case Fixed fixed -> fixed.text;
            case Known known -> row.known(known.what, known.otherwise);
            case Call call ->
                call.conversion.of(call.arguments.stream()
                        .map(argument -> argument.of(row))
                        .toList());
            case FirstOf first -> {
                String found = "";
                for (Take take : first.takes) {
                    found = found.isEmpty() ? take.of(row) : found;
                }
                yield found;
            }
        };
    }

    /** Reads one as it is written: {@code Header | 'text' | @known:otherwise | function(Header|Spelling, Header)}. */
    static Take read(String text) {
        List<Take> takes = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (String part : split(text, '|')) {
            if (part.startsWith("'")) {
                takes.add(new Fixed(part.substring(1, part.length() - 1)));
            } else if (part.startsWith("@")) {
                String[] known = part.substring(1).split(":", 2);
                takes.add(new Known(known[0], known.length > 1 ? known[1] : ""));
            } else if (Conversion.starts(part)) {
                int open = part.indexOf('(');
                takes.add(new Call(
                        Conversion.named(part.substring(0, open)),
                        split(part.substring(open + 1, part.length() - 1), ',').stream()
                                .map(Take::read)
                                .toList()));
            } else {
                plain.add(part);
                takes.add(new Column(List.of(part)));
            }
        }
        if (takes.size() == plain.size()) {
            return new Column(List.copyOf(plain));
        }
        return takes.size() == 1 ? takes.getFirst() : new FirstOf(List.copyOf(takes));
    }

    /** At a sign that stands in no brackets. */
    private static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == sign && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
