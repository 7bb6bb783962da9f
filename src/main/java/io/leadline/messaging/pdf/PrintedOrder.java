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
        return Sheet.named(
                words.text("messaging.pdf.file", Sheet.nameable(order.number())), OrderPage.of(order, words));
    }
}
