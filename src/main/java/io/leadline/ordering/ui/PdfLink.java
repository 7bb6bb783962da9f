package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.leadline.ordering.PrintedOrders;
import java.io.ByteArrayInputStream;

/** The order's PDF as it stands, printed when somebody wants it. */
final class PdfLink extends Anchor {

    PdfLink(OrderContext context, PrintedOrders printed) {
        setText(getTranslation("orders.pdf"));
        setHref(DownloadHandler.fromInputStream(event -> printed.find(
                        context.order().id(), context.actor())
                .map(pdf -> new DownloadResponse(
                        new ByteArrayInputStream(pdf.content()), pdf.fileName(), pdf.mediaType(), pdf.content().length))
                .orElseGet(() -> DownloadResponse.error(404))));
        setVisible(context.order().talk().number() != null && context.prices());
    }
}
