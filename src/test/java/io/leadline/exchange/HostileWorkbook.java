package io.leadline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Whole XLSX workbooks that want more than to be read: each part of one asks for a file, for an address or to be unfolded
 * without end, points outside of the workbook, or says what no sheet can hold.
 *
 * @param trick what it tries, in words
 */
public record HostileWorkbook(String trick, byte[] content) {

    /** What the parts are without any trick: one sheet with a header and one row of an answer sheet or of items. */
    private static final Map<String, String> PARTS = parts();

    @Override
    public String toString() {
        return trick;
    }

    /**
     * @param file an address of a file with a secret
     * @param address where nobody may ask
     */
    public static Stream<HostileWorkbook> all(String file, String address) {
        return Stream.of(entities(file, address), relations(file, address), cells(), packages())
                .flatMap(all -> all);
    }

    private static Stream<HostileWorkbook> entities(String file, String address) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("a file", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + file + "\">]>");
        types.put("an address", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>");
        types.put("a definition elsewhere", "<!DOCTYPE x SYSTEM \"" + address + "\">");
        types.put("a definition by parameter", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>");
        types.put("laughs", "<!DOCTYPE x [<!ENTITY a0 \"haha\">" + laughs() + "<!ENTITY e \"&a30;\">]>");
        types.put("a long text often", "<!DOCTYPE x [<!ENTITY e \"" + "a".repeat(100_000) + "\">]>");
        return PARTS.keySet().stream()
                .flatMap(part -> types.entrySet().stream()
                        .flatMap(type -> Stream.of(
                                        part(part, text -> text.replaceFirst("\\?>", "?>" + type.getValue())),
                                        part(
                                                part,
                                                text -> text.replaceFirst("\\?>", "?>" + type.getValue())
                                                        .replace(
                                                                "Cup",
                                                                "&e;"
                                                                        .repeat(
                                                                                type.getKey()
                                                                                                .contains("often")
                                                                                        ? 5_000
                                                                                        : 1))
                                                        .replace("name=\"Sheet1\"", "name=\"&e;\"")
                                                        .replace("formatCode=\"0.00\"", "formatCode=\"&e;\"")))
                                .map(content -> new HostileWorkbook(part + " with " + type.getKey(), content))));
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder();
        IntStream.rangeClosed(1, 30)
                .forEach(i -> laughs.append("<!ENTITY a")
                        .append(i)
                        .append(" \"")
                        .append(("&a" + (i - 1) + ";").repeat(10))
                        .append("\">"));
        return laughs.toString();
    }

    private static Stream<HostileWorkbook> relations(String file, String address) {
        return Stream.of(
                        file,
                        address,
                        "../../../../../../../../etc/passwd",
                        "/../../etc/passwd",
                        "file:///etc/passwd",
                        "\\\\\\\\127.0.0.1\\\\share\\\\x",
                        "worksheets/../workbook.xml",
                        "worksheets/sheet9.xml",
                        "")
                .flatMap(target -> Stream.of("", " TargetMode=\"External\"")
                        .flatMap(mode -> Stream.of("xl/_rels/workbook.xml.rels", "_rels/.rels")
                                .map(part -> new HostileWorkbook(
                                        part + " to " + target + mode,
                                        part(
                                                part,
                                                text -> text.replaceFirst(
                                                        "Target=\"[^\"]*\"",
                                                        "Target=\"" + target.replace("\\", "\\\\") + "\"" + mode))))));
    }

    /** What stands in the cell of the name. */
    private static Stream<HostileWorkbook> cells() {
        return Stream.of(
                        "<c r=\"B2\"><f>cmd|' /C calc'!A0</f><v>1</v></c>",
                        "<c r=\"B2\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:1/\"&amp;A1)</f><v>=1+1</v></c>",
                        "<c r=\"B2\"><f>HYPERLINK(\"file:///etc/passwd\")</f></c>",
                        "<c r=\"B2\"><f t=\"shared\" ref=\"A1:XFD1048576\" si=\"0\">A1</f><v>2</v></c>",
                        "<c r=\"B2\"><f t=\"shared\" si=\"99\"/></c>",
                        "<c r=\"B2\"><f t=\"array\" ref=\"B2:XFD1048576\">A1*2</f><v>2</v></c>",
                        "<c r=\"B2\"><f t=\"dataTable\" ref=\"B2:B3\" r1=\"ZZZZZZZ9\"/><v>3</v></c>",
                        "<c r=\"B2\" t=\"s\"><v>-1</v></c>",
                        "<c r=\"B2\" t=\"s\"><v>2147483648</v></c>",
                        "<c r=\"B2\" t=\"s\"><v>x</v></c>",
                        "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>",
                        "<c r=\"B2\" t=\"n\"><v>1e400000000</v></c>",
                        "<c r=\"B2\" t=\"n\"><v>1e-2147483648</v></c>",
                        "<c r=\"B2\" t=\"n\"><v>NaN</v></c>",
                        "<c r=\"B2\" t=\"n\"><v>" + "9".repeat(200_000) + "</v></c>",
                        "<c r=\"B2\"><v>" + "9<!-- 9 -->".repeat(100_000) + "</v></c>",
                        "<c r=\"B2\"><v>" + "9<!-- <a -->".repeat(100_000) + "</v></c>",
                        "<c r=\"B2\"><v>" + "9<!--><a-->".repeat(100_000) + "</v></c>",
                        "<c r=\"B2\"><v>" + "9<?x <a ?>".repeat(100_000) + "</v></c>",
                        "<c r=\"B2\"><v>" + "9<![CDATA[9]]>".repeat(100_000) + "</v></c>",
                        "<c r=\"B2\"><v>" + "&#57;".repeat(200_000) + "</v></c>",
                        "<c r=\"B2\"><f>1</f><v>" + "9".repeat(200_000) + "</v></c>",
                        "<c r=\"B2\" t=\"d\"><v>" + "9".repeat(200_000) + "</v></c>",
                        "<c r=\"B2\" s=\"1\"><v>1e308</v></c>",
                        "<c r=\"B2\" s=\"1\"><v>-1e18</v></c>",
                        "<c r=\"B2\" s=\"2147483647\"><v>1</v></c>",
                        "<c r=\"B2\" s=\"-1\"><v>1</v></c>",
                        "<c r=\"B2\" t=\"d\"><v>+999999999-12-31</v></c>",
                        "<c r=\"B2\" t=\"b\"><v>7</v></c>",
                        "<c r=\"B2\" t=\"unknown\"><v>7</v></c>",
                        "<c r=\"B2\" t=\"inlineStr\"><is><t>=cmd|'/C calc'!A0</t></is></c>",
                        "<c r=\"B2\" t=\"inlineStr\"><is><t>&#xFF1D;1+1&#x202E;</t></is></c>",
                        "<c r=\"B2\" t=\"inlineStr\"><is><t>_x0000_&#x9;=1</t></is></c>",
                        "<c r=\"B2\" t=\"inlineStr\"><is><t>&#0;</t></is></c>",
                        "<c r=\"B2\" t=\"inlineStr\">" + "<is>".repeat(20_000) + "</is>".repeat(20_000) + "</c>",
                        "<c r=\"XFE2\"><v>1</v></c>",
                        "<c x=\">\" r=\"ZZZZZZ2\"><v>1</v></c>",
                        "<c r=\"&#90;&#90;&#90;&#90;&#90;&#90;2\"><v>1</v></c>",
                        "<c r=\"2\"><v>1</v></c>",
                        "<c r=\"\"><v>1</v></c>",
                        "<c r=\"B99999999999\"><v>1</v></c>",
                        "<c r=\"B-2\"><v>1</v></c>",
                        "</row><row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c>",
                        "</row><row r=\"-5\"><c r=\"A1\"><v>1</v></c>",
                        "</row><row r=\"99999999999\"><c r=\"A1\"><v>1</v></c>",
                        "</row></sheetData><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>")
                .map(cell -> new HostileWorkbook(
                        "a cell " + cell.substring(0, Math.min(90, cell.length())),
                        part(
                                "xl/worksheets/sheet1.xml",
                                text -> text.replaceFirst(
                                        "<c r=\"B2\".*?</c>",
                                        cell.replace("\\", "\\\\").replace("$", "\\$")))));
    }

    private static Stream<HostileWorkbook> packages() {
        return Stream.of(
                new HostileWorkbook("nothing but a zip file", zip(Map.of("a.txt", "words"))),
                new HostileWorkbook("no sheet", part("xl/workbook.xml", text -> text.replaceAll("<sheet .*?/>", ""))),
                new HostileWorkbook("no part that is told of", part("xl/_rels/workbook.xml.rels", text -> "")),
                new HostileWorkbook("a name outside", zip(more("../../../../tmp/leadline-outside.txt", "outside"))),
                new HostileWorkbook("macros", zip(more("xl/vbaProject.bin", "MZ"))),
                new HostileWorkbook(
                        "links outside",
                        zip(more(
                                "xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>"))),
                new HostileWorkbook(
                        "a file that unfolds a thousandfold", zip(more("xl/media/image1.png", "0".repeat(64 << 20)))),
                new HostileWorkbook(
                        "texts that unfold a thousandfold",
                        part("xl/sharedStrings.xml", text -> text.replace("Cup", "0".repeat(64 << 20)))),
                new HostileWorkbook(
                        "deeper and deeper",
                        part("xl/sharedStrings.xml", text -> text.replace("Cup", "<r>".repeat(200_000)))),
                new HostileWorkbook("half of one", half()),
                new HostileWorkbook(
                        "ten thousand sheets",
                        part("xl/workbook.xml", text -> text.replaceFirst("(<sheet .*?/>)", "$1".repeat(10_000)))));
    }

    private static byte[] half() {
        byte[] whole = zip(PARTS);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static Map<String, String> more(String name, String content) {
        Map<String, String> parts = new LinkedHashMap<>(PARTS);
        parts.put(name, content);
        return parts;
    }

    private static byte[] part(String name, UnaryOperator<String> change) {
        Map<String, String> parts = new LinkedHashMap<>(PARTS);
        parts.computeIfPresent(name, (unused, text) -> change.apply(text));
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts() {
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String related = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                start + "<Types xmlns=\"" + types + "\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + typed("workbook", "sheet.main") + typed("sharedStrings", "sharedStrings")
                        + typed("styles", "styles") + typed("worksheets/sheet1", "worksheet") + "</Types>");
        parts.put(
                "_rels/.rels",
                start + "<Relationships xmlns=\"" + related + "\"><Relationship Id=\"rId1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                start + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                start + "<Relationships xmlns=\"" + related + "\"><Relationship Id=\"rId1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put(
                "xl/sharedStrings.xml",
                start + "<sst xmlns=\"" + main + "\"><si><t>sku</t></si><si><t>name</t></si><si><t>A1</t></si>"
                        + "<si><t>Cup</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                start + "<styleSheet xmlns=\"" + main + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.00\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                start + "<worksheet xmlns=\"" + main + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c>"
                        + "<c r=\"B2\" t=\"s\"><v>3</v></c></row></sheetData></worksheet>");
        return parts;
    }

    private static String typed(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + "+xml\"/>";
    }

    /** One without any trick, but with a rule for these ranges of its sheet. */
    static HostileWorkbook withRules(String ranges) {
        return new HostileWorkbook(
                "rules",
                part(
                        "xl/worksheets/sheet1.xml",
                        text -> text.replace(
                                "</sheetData>",
                                "</sheetData><conditionalFormatting sqref=\"" + ranges
                                        + "\"></conditionalFormatting>")));
    }

    /** One without any trick, that the others are made of. */
    static HostileWorkbook none() {
        return new HostileWorkbook("none", zip(PARTS));
    }
}
