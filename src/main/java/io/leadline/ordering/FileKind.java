package io.leadline.ordering;

import java.util.Locale;
import java.util.Map;

/**
 * What kind of file a name says it is. A supplier may add what people of both sides read: documents, pictures, drawings
 * and tables; nothing that a browser or a computer would carry out. The company's own people may add any file, but what is
 * not of these kinds is given out as mere bytes. What the sender calls it does not count.
 */
final class FileKind {

    static final String BYTES = "application/octet-stream";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("heic", "image/heic"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("eml", BYTES),
            Map.entry("msg", BYTES),
            Map.entry("xml", BYTES),
            Map.entry("json", BYTES),
            Map.entry("edi", BYTES),
            Map.entry("zip", "application/zip"),
            Map.entry("dwg", BYTES),
            Map.entry("dxf", BYTES),
            Map.entry("step", BYTES),
            Map.entry("stp", BYTES));

    private FileKind() {}

    static boolean known(String name) {
        return KNOWN.containsKey(ending(name));
    }

    /** Whether it is a document as it was printed, or a picture of one. */
    static boolean isPaper(String name) {
        String type = mediaType(name);
        return type.equals("application/pdf") || type.startsWith("image/");
    }

    static String mediaType(String name) {
        return KNOWN.getOrDefault(ending(name), BYTES);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
