package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Anchor;
import io.leadline.ordering.DamageLabels;
import io.leadline.shell.FileDownload;
import java.io.ByteArrayInputStream;

/** Labels for what came damaged, printed when somebody wants them. */
final class LabelLink extends Anchor {

    LabelLink(OrderContext context, DamageLabels labels) {
        setText(getTranslation("orders.receipt.labels"));
        setId("damage-labels");
        setHref(FileDownload.of(() -> labels.find(context.order().id(), context.actor())
                .map(pdf -> new FileDownload.Content(
                        new ByteArrayInputStream(pdf.content()),
                        pdf.fileName(),
                        pdf.mediaType(),
                        pdf.content().length))));
    }
}
