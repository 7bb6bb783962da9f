package io.leadline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file is by what stands in it: names end as people and programs like. */
enum Contents {
    /** A table of lines and cells, as far as can be seen. */
    TEXT(""),
    WORKBOOK(""),
    OLD_WORKBOOK("XLS (Excel 97–2003)"),
    OPEN_DOCUMENT("ODS (OpenDocument)"),
    NUMBERS("Numbers"),
    ZIP("ZIP"),
    GZIP("GZIP"),
    PDF("PDF"),
    HTML("HTML"),
    XML("XML"),
    JSON("JSON");

    private static final int LOOKED_AT = 2_048;
    private static final List<String> WORKBOOK_BEGINS = List.of("[Content_Types].xml", "xl/", "_rels/", "docProps/");

    /** What people call it, if it is nothing that can be read. */
    final String label;

    Contents(String label) {
        this.label = label;
    }

    static Contents of(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (starts(start, 'P', 'K', 3, 4)) {
            return unpacked(path);
        }
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_WORKBOOK;
        }
        if (starts(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\\u00ef\\u00bb\\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf-")) {
            return PDF;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return HTML;
        }
        if (text.startsWith("<?xml")) {
            return XML;
        }
        return text.startsWith("{\"") || text.matches("(?s)(\\{|\\[\\s*\\{)\\s*\".*") ? JSON : TEXT;
    }

    /** By its first entry alone: who looks further unpacks it. */
    private static Contents unpacked(Path path) throws IOException {
        boolean called = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(Workbooks.ENDING);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            ZipEntry entry = zip.getNextEntry();
            String name = entry == null ? "" : entry.getName();
            if (name.equals("mimetype")) {
                return OPEN_DOCUMENT;
            }
            if (name.startsWith("Index/")) {
                return NUMBERS;
            }
            return called || WORKBOOK_BEGINS.stream().anyMatch(name::startsWith) ? WORKBOOK : ZIP;
        } catch (IOException | IllegalArgumentException e) {
            return called ? WORKBOOK : ZIP;
        }
    }

    private static boolean starts(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
