package io.leadline.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file record by record and finds its feet again after a quote that is never closed: such a line is given
 * back as broken and the next line is a new record. Lines without quotes, nearly all of them, are split directly.
 */
final class CsvLines implements Closeable {

    /** A quoted text over more lines than this is taken for a quote somebody forgot to close. */
    private static final int MAX_LINES_OF_A_RECORD = 10;

    private static final Pattern NAMED_SEPARATOR = Pattern.compile("\"?sep=([,;\t|])\"?\\s*", Pattern.CASE_INSENSITIVE);
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final BufferedReader reader;
    private final ArrayDeque<String> pushedBack = new ArrayDeque<>();
    private char separator = ',';
    private int columns;
    private long line;
    private long startLine;
    private long characters;

    CsvLines(BufferedReader reader) {
        this.reader = reader;
    }

    /** Null at the end; an empty list for a line whose quote is not closed. */
    @Nullable
    List<String> next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        if (text == null) {
            return null;
        }
        startLine = line;
        if (text.indexOf('"') < 0) {
            return split(text);
        }
        return quoted(text);
    }

    /**
     * The first record, by which the separator is found: the one that stands there most, or the one that a first line like
     * {@code sep=;} names, as spreadsheets write it.
     */
    @Nullable
    List<String> header() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        if (text == null) {
            return null;
        }
        Matcher named = NAMED_SEPARATOR.matcher(text);
        if (named.matches()) {
            separator = named.group(1).charAt(0);
            return counted(next());
        }
        separator = mostIn(text);
        pushedBack.addFirst(text);
        line--;
        characters -= text.length() + 1;
        return counted(next());
    }

    private @Nullable List<String> counted(@Nullable List<String> header) {
        columns = header == null ? 0 : header.size();
        return header;
    }

    /**
     * Passes over lines that stand above the header.
     *
     * @return false if there are no more
     */
    boolean skip(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            if (nextLine() == null) {
                return false;
            }
        }
        return true;
    }

    char separator() {
        return separator;
    }

    private static char mostIn(String header) {
        char most = ',';
        long times = 0;
        for (char candidate : SEPARATORS) {
            long found = 0;
            boolean inside = false;
            for (int i = 0; i < header.length(); i++) {
                inside ^= header.charAt(i) == '"';
                found += !inside && header.charAt(i) == candidate ? 1 : 0;
            }
            if (found > times) {
                most = candidate;
                times = found;
            }
        }
        return most;
    }

    /** The line on which the last record begins, counted from 1. */
    long startLine() {
        return startLine;
    }

    long characters() {
        return characters;
    }

    private List<String> quoted(String first) throws IOException {
        // Where tabs part the cells, programs write quotation marks as they are; but a last cell may go on in the next
        // lines.
        boolean mayBeLetters =
                separator == '\t' && endsInsideQuotes(first) && split(first).size() == columns;
        StringBuilder text = new StringBuilder(first);
        ArrayList<String> more = new ArrayList<>();
        while (endsInsideQuotes(text)) {
            String next = more.size() < MAX_LINES_OF_A_RECORD ? nextLine() : null;
            if (next == null) {
                giveBack(more);
                return mayBeLetters ? split(first) : List.of();
            }
            more.add(next);
            if (mayBeLetters && split(next).size() == columns) {
                giveBack(more);
                return split(first);
            }
            text.append('\n').append(next);
        }
        List<String> fields = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .ofSingleCsvRecord(text.toString())
                .getFields();
        if (mayBeLetters && fields.size() != columns) {
            giveBack(more);
            return split(first);
        }
        return fields;
    }

    private void giveBack(List<String> lines) {
        for (String text : lines.reversed()) {
            pushedBack.addFirst(text);
            line--;
            characters -= text.length() + 1;
        }
    }

    private boolean endsInsideQuotes(CharSequence text) {
        boolean inside = false;
        boolean mayOpen = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quote = c == '"' && (inside || mayOpen);
            // A quote right behind the closing one is a doubled quote: the text goes on.
            mayOpen = quote ? inside : !inside && c == separator;
            inside ^= quote;
        }
        return inside;
    }

    private List<String> split(String text) {
        ArrayList<String> fields = new ArrayList<>(12);
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            fields.add(text.substring(start, end));
            start = end + 1;
        }
        fields.add(text.substring(start));
        return fields;
    }

    private @Nullable String nextLine() throws IOException {
        String text = pushedBack.isEmpty() ? reader.readLine() : pushedBack.removeFirst();
        if (text != null) {
            line++;
            characters += text.length() + 1;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
