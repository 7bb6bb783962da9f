package io.leadline.messaging.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.leadline.messaging.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.owasp.encoder.Encode;

/** Makes a PDF of a page, with fonts of our own inside the file, so that every name and currency sign prints everywhere. */
final class Sheet {

    static {
        // It writes to the console, which belongs to the person who started Leadline.
        XRLog.setLoggingEnabled(false);
    }

    private Sheet() {}

    /**
     * @param name of the file, without its ending
     * @param page XHTML in which everything that is not layout is {@link #text}
     */
    static Attachment named(String name, String page) {
        return new Attachment(name + ".pdf", "application/pdf", print(page));
    }

    /** A number or name as part of a file's name. */
    static String nameable(String given) {
        return given.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** What is no layout, with the characters that the fonts have. */
    static String text(String raw) {
        return Encode.forXml(Scripts.printed(raw));
    }

    private static byte[] print(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(
                    () -> Scripts.open("LiberationSans-Regular.ttf"), "Liberation", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> Scripts.open("LiberationSans-Bold.ttf"), "Liberation", 700, FontStyle.NORMAL, true);
            if (!Scripts.usual(page)) {
                other(builder, "DejaVuSans.ttf", "DejaVu");
                other(builder, "DroidSansFallbackFull.ttf", "Droid");
            }
            builder.withHtmlContent(page, null);
            builder.withProducer("Leadline");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException memoryIsNoDisk) {
            throw new UncheckedIOException(memoryIsNoDisk);
        }
        return pdf.toByteArray();
    }

    /** Of one weight, and only the characters that are printed go into the file. */
    private static void other(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> Scripts.open(file), family, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> Scripts.open(file), family, 700, FontStyle.NORMAL, true);
    }
}
