package io.leadline.messaging;

import java.util.List;
import java.util.Locale;

/**
 * A report as it is printed, in words of who reads it.
 *
 * @param fileName without its ending
 * @param company whose report it is
 * @param about whom or what, and when; below the title
 */
public record PdfReport(String fileName, String company, String title, String about, List<Part> parts, Locale locale) {

    /**
     * One part of it, in this order.
     *
     * @param heading may be empty
     * @param header of the table; empty where there is none
     * @param rows as long as the header; all columns but the first are figures
     */
    public record Part(String heading, List<String> paragraphs, List<String> header, List<List<String>> rows) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    public PdfReport {
        parts = List.copyOf(parts);
    }
}
