package io.leadline.messaging.pdf;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.OrderPdf;
import io.leadline.messaging.PdfOrder;
import io.leadline.messaging.text.Words;
import org.springframework.stereotype.Component;

/** Prints orders on A4. */
@Component
final class PrintedOrder implements OrderPdf {

    @Override
    public Attachment print(PdfOrder order) {
        Words words = new Words(order.locale(), java.time.ZoneOffset.UTC);
        byte[] pdf = Sheet.print(OrderPage.of(order, words));
        String name = words.text("messaging.pdf.file", order.number().replaceAll("[^A-Za-z0-9._-]", "_"));
        return new Attachment(name + ".pdf", "application/pdf", pdf);
    }
}
