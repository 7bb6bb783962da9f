package io.leadline.ordering.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderFile;
import io.leadline.shell.UploadTexts;
import java.util.UUID;

/** The files kept with the order: its PDF, certificates, packing lists. */
final class FilesPanel extends Div {

    FilesPanel(OrderContext context, OrderDesk desk, Acting acting) {
        OrderAttachments attachments = desk.attachments();
        add(new PdfLink(context, desk.printed()));
        var files = context.order().log().files();
        if (files.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.files.none"));
            none.addClassName("secondary");
            add(none);
        }
        files.forEach(file -> add(row(file, context, attachments)));
        if (context.can(OrderAction.ATTACH)) {
            Checkbox shared = new Checkbox(getTranslation("orders.files.share"));
            shared.setVisible(!context.forSupplier());
            add(shared, upload(context, attachments, shared, acting));
        }
    }

    private static Div row(OrderFile file, OrderContext context, OrderAttachments attachments) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> attachments
                        .open(context.order().id(), file.id(), context.actor())
                        .map(content -> new DownloadResponse(content, file.name(), file.mediaType(), file.bytes()))
                        .orElseGet(() -> DownloadResponse.error(404))),
                file.name());
        Span about = new Span(context.format().number(file.bytes() / 1024 + 1) + " kB · "
                + context.format().dateTime(file.at()) + " · " + file.by());
        about.addClassName("secondary");
        Div row = new Div(link, about);
        row.addClassName("file");
        return row;
    }

    private Upload upload(OrderContext context, OrderAttachments attachments, Checkbox shared, Acting acting) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> acting.show(
                attachments.attach(
                        context.order().id(),
                        UUID.randomUUID().toString(),
                        metadata.fileName(),
                        metadata.contentType(),
                        content,
                        shared.getValue(),
                        context.actor()),
                "orders.files.done")));
        upload.setMaxFileSize((int) OrderFile.MAX_BYTES);
        upload.setMaxFiles(1);
        upload.setI18n(new UploadTexts("orders.files.upload", this::getTranslation));
        return upload;
    }
}
