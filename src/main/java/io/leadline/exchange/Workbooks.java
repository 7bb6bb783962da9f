package io.leadline.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Writes each sheet of an XLSX workbook as a CSV file of our own spelling, row by row at the same lines, so that everything
 * behind reads one kind of file. A workbook is a zip file of somebody else: how far it unfolds is measured before.
 */
final class Workbooks {

    static final String ENDING = ".xlsx";

    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_SHEETS = 50;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CELLS = 1_000;

    /** Texts are kept in memory, however often cells refer to them. */
    private static final long MOST_TEXT = 48L << 20;

    /** Of what stands in one cell; a sheet writes 17, and the library reckons with as many as there are. */
    private static final int MOST_DIGITS_OF_A_CELL = 500;

    /** Of a column's name: the widest sheet ends at XFD. */
    private static final int MOST_LETTERS = 3;

    private Workbooks() {}

    /** The file of each sheet by its name, in the workbook's order; hidden and empty ones are left out. */
    static Map<String, Path> unfold(Path workbook, Path target) throws IOException {
        return unfold(workbook, target, MOST_BYTES);
    }

    /**
     * The same, of a file that anybody with a link may send: what is small when it is right is not unfolded far to find out.
     *
     * @param mostBytes of all that is in it
     */
    static Map<String, Path> unfold(Path workbook, Path target, long mostBytes) throws IOException {
        // The library reads files of the default file system only; one inside a zip file is brought there first.
        Path file = Files.createTempFile(target, "book", ENDING);
        try (InputStream content = Files.newInputStream(workbook)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        measure(file, mostBytes);
        Map<String, Path> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            List<Sheet> visible = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .limit(MOST_SHEETS)
                    .toList();
            for (Sheet sheet : visible) {
                Path csv = Files.createTempFile(target, "sheet", ".csv");
                if (write(sheet, csv)) {
                    sheets.put(sheet.getName(), csv);
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("it is no workbook that can be read: " + e.getMessage(), e);
        } finally {
            Files.delete(file);
        }
        return sheets;
    }

    private static void measure(Path file, long mostBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                // A part is a sheet or the texts by what the workbook says of it, whatever its name.
                CellNames names = new CellNames();
                long ofEntry = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.readNBytes(buffer, 0, buffer.length);
                            read > 0;
                            read = in.readNBytes(buffer, 0, buffer.length)) {
                        if (ofEntry == 0 && inTwoBytes(buffer, read)) {
                            throw new IOException("a part of it is in UTF-16, which no program writes");
                        }
                        bytes += read;
                        ofEntry += read;
                        names.read(buffer, read);
                        boolean texts = names.areTexts();
                        if (bytes > mostBytes || texts && ofEntry > MOST_TEXT) {
                            throw new IOException("it unfolds to more than "
                                    + Math.min(mostBytes, texts ? MOST_TEXT : mostBytes) + " bytes");
                        }
                    }
                }
            }
        }
    }

    /** What is looked for would not be found in it. */
    private static boolean inTwoBytes(byte[] first, int length) {
        if (length < 2) {
            return false;
        }
        int begins = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
        return begins == 0xFEFF || begins == 0xFFFE || begins == '<' << 8 || begins == '<';
    }

    /**
     * Looks for cells far outside of any sheet, {@code r="ZZZZZZ1"}, for which the library would make room, and for numbers of
     * many thousand digits, for each of which it would take seconds: digits are counted from element to element, whatever
     * comments and sections stand between them, and but for those of attributes, which list the cells of a whole sheet. Where
     * an attribute stands is not asked: one before it may hold a sign that ends no element.
     */
    private static final class CellNames {

        private static final int ELSEWHERE = 0;
        private static final int AFTER_BLANK = 1;
        private static final int AFTER_R = 2;
        private static final int AFTER_EQUALS = 3;
        private static final int IN_NAME = 4;

        /** The bytes of {@code <!--}, {@code -->} and {@code ?>}. */
        private static final int COMMENT_BEGINS = 0x3C212D2D;

        private static final int COMMENT_ENDS = 0x2D2D3E;
        private static final int INSTRUCTION_ENDS = 0x3F3E;

        private int state = ELSEWHERE;
        private int letters;
        private int recent;
        private boolean inComment;
        private boolean inInstruction;
        private boolean inElement;
        private int digits;
        private boolean other;
        private boolean rootIsKnown;
        private boolean texts;
        private final StringBuilder root = new StringBuilder();

        void read(byte[] bytes, int length) throws IOException {
            for (int i = 0; i < length && !other; i++) {
                if (bytes[i] != 0) {
                    state = next((char) (bytes[i] & 0xFF));
                }
            }
        }

        /** Whether it is the part with the texts of all cells. */
        boolean areTexts() {
            return texts;
        }

        private int next(char c) throws IOException {
            // Neither an element nor a mark of UTF-8 begins it: a picture, or something else that is no XML.
            other = recent == 0 && !inComment && !inInstruction && !inElement && root.isEmpty() && !begins(c);
            follow(c);
            // Words may be lists of codes; they are no numbers before somebody asks for one.
            if (!inElement && !texts && c >= '0' && c <= '9' && ++digits > MOST_DIGITS_OF_A_CELL) {
                throw new IOException("a number of it is longer than any that a sheet holds");
            }
            boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (state == IN_NAME && (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '&')) {
                letters += c == '&' ? MOST_LETTERS + 1 : 1;
                if (letters > MOST_LETTERS) {
                    throw new IOException("a cell of it is outside of any sheet");
                }
                return IN_NAME;
            }
            if (state == AFTER_EQUALS && (c == '"' || c == '\'')) {
                letters = 0;
                return IN_NAME;
            }
            if (state == AFTER_R && c == '=') {
                return AFTER_EQUALS;
            }
            if (state == AFTER_BLANK && c == 'r') {
                return AFTER_R;
            }
            return blank ? state == AFTER_R || state == AFTER_EQUALS ? state : AFTER_BLANK : ELSEWHERE;
        }

        private static boolean begins(char c) {
            return c == '<' || Character.isWhitespace(c) || c == 0xEF || c == 0xBB || c == 0xBF;
        }

        private void name(char c) {
            if (Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.') {
                root.append(c);
            } else {
                rootIsKnown = true;
                texts = root.toString().matches("([^:]*:)?sst");
            }
        }

        /** What looks like an element in a comment or an instruction is none. */
        private void follow(char c) {
            boolean opened = (recent & 0xFF) == '<';
            if (inElement && !rootIsKnown) {
                name(c);
            }
            recent = recent << 8 | c;
            if (inComment) {
                inComment = (recent & 0xFFFFFF) != COMMENT_ENDS;
            } else if (inInstruction) {
                inInstruction = (recent & 0xFFFF) != INSTRUCTION_ENDS;
            } else if (recent == COMMENT_BEGINS) {
                inComment = true;
                recent = 0;
            } else if (opened && c == '?') {
                inInstruction = true;
                recent = 0;
            } else if (opened && (Character.isLetter(c) || c == '/')) {
                digits = 0;
                inElement = true;
                if (root.isEmpty()) {
                    root.append(c);
                }
            } else if (c == '>') {
                inElement = false;
            }
        }
    }

    private static boolean write(Sheet sheet, Path csv) throws IOException {
        boolean any = false;
        long line = 0;
        long written = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(csv);
                Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (line >= MOST_ROWS) {
                    break;
                }
                // Empty rows are not in the file; the lines are to be those that a person sees.
                while (++line < row.getRowNum() && line < MOST_ROWS) {
                    writer.write('\n');
                }
                for (String cell : cells(row)) {
                    any = true;
                    written += cell.length();
                    if (written > MOST_BYTES) {
                        throw new IOException("it unfolds to more than " + MOST_BYTES + " characters");
                    }
                    writer.write('"');
                    writer.write(cell.replace("\"", "\"\""));
                    writer.write("\",");
                }
                writer.write('\n');
            }
        }
        return any;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : SheetCell.text(cell).replaceAll("[\\r\\n]+", " "));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }
}
