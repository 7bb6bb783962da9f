package io.leadline.messaging.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes a PDF of a page, with fonts of our own inside the file, so that every name and currency sign prints everywhere. */
final class Sheet {

    static {
        // It writes to the console, which belongs to the person who started Leadline.
        XRLog.setLoggingEnabled(false);
    }

    private Sheet() {}

    /** @param page XHTML in which everything that is not layout is escaped */
    static byte[] print(String page) {
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
