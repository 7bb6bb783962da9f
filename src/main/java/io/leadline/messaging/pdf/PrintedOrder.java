package io.leadline.messaging.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.OrderPdf;
import io.leadline.messaging.PdfOrder;
import io.leadline.messaging.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Prints orders on A4 with fonts of our own inside the file, so that every name and currency sign prints everywhere. */
@Component
final class PrintedOrder implements OrderPdf {

    static {
        // It writes to the console, which belongs to the person who started Leadline.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public Attachment print(PdfOrder order) {
        Words words = new Words(order.locale(), java.time.ZoneOffset.UTC);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(
                    () -> Scripts.open("LiberationSans-Regular.ttf"), "Liberation", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> Scripts.open("LiberationSans-Bold.ttf"), "Liberation", 700, FontStyle.NORMAL, true);
            String page = OrderPage.of(order, words);
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
        String name = words.text("messaging.pdf.file", order.number().replaceAll("[^A-Za-z0-9._-]", "_"));
        return new Attachment(name + ".pdf", "application/pdf", pdf.toByteArray());
    }

    /** Of one weight, and only the characters that are printed go into the file. */
    private static void other(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> Scripts.open(file), family, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> Scripts.open(file), family, 700, FontStyle.NORMAL, true);
    }
}
