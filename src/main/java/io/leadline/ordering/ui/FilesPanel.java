package io.leadline.ordering.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderFile;
import io.leadline.shared.FileName;
import io.leadline.shell.FileDownload;
import io.leadline.shell.Form;
import io.leadline.shell.Portions;
import io.leadline.shell.UploadField;

/** The files kept with the order: its PDF, certificates, packing lists. An upload goes on when a new one appears. */
final class FilesPanel extends Div implements Lazy.Updating {

    private final transient OrderDesk desk;
    private final transient Acting acting;
    private final Div kept = new Div();
    private final Form adding = new Form();

    FilesPanel(OrderContext context, OrderDesk desk, Acting acting) {
        this.desk = desk;
        this.acting = acting;
        add(kept, adding);
        show(context);
    }

    @Override
    public void show(OrderContext context) {
        OrderAttachments attachments = desk.attachments();
        kept.removeAll();
        kept.add(new PdfLink(context, desk.printed()));
        var files = context.order().log().files();
        if (files.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.files.none"));
            none.addClassName("secondary");
            kept.add(none);
        }
        kept.add(new Portions<>(files, file -> row(file, context, attachments)));
        if (context.can(OrderAction.ATTACH) && adding.getComponentCount() == 0) {
            Checkbox shared = new Checkbox(getTranslation("orders.files.share"));
            shared.setVisible(!context.forSupplier());
            adding.add(shared, upload(context, attachments, shared));
        }
    }

    private static Div row(OrderFile file, OrderContext context, OrderAttachments attachments) {
        Anchor link = new Anchor(
                FileDownload.of(() -> attachments
                        .open(context.order().id(), file.id(), context.actor())
                        .map(content -> new FileDownload.Content(
                                content, file.name(), FileName.mediaType(file.mediaType()), file.bytes()))),
                file.name());
        Span about = new Span(context.format().number(file.bytes() / 1024 + 1) + " kB · "
                + context.format().dateTime(file.at()) + " · " + file.by());
        about.addClassName("secondary");
        Div row = new Div(link, about);
        row.addClassName("file");
        return row;
    }

    private UploadField upload(OrderContext context, OrderAttachments attachments, Checkbox shared) {
        FileTaking taking = new FileTaking(context, attachments, (result, key) -> acting.show(adding, result, key));
        shared.addValueChangeListener(change -> taking.share(change.getValue()));
        UploadField upload = new UploadField(taking, "orders.files.upload");
        upload.setMaxFiles(1);
        return upload;
    }
}
