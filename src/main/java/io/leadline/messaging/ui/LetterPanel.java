package io.leadline.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Letter;
import io.leadline.shell.Format;
import java.io.ByteArrayInputStream;

/** One mail as its receiver reads it: as designed, as plain text, and its files. */
final class LetterPanel extends Div {

    LetterPanel(Letter letter, Format format) {
        addClassName("letter");
        Span about =
                new Span(getTranslation("messaging.box.to", letter.to()) + " · " + format.dateTime(letter.queuedAt()));
        about.addClassName("quiet");
        add(new H2(letter.title()), about);
        if (!letter.attachments().isEmpty()) {
            Div files = new Div();
            files.addClassName("toolbar");
            letter.attachments().forEach(file -> files.add(link(file)));
            add(files);
        }
        TabSheet tabs = new TabSheet();
        tabs.add(getTranslation("messaging.box.html"), frame(letter.html()));
        Pre text = new Pre(letter.text());
        text.addClassName("letter-text");
        tabs.add(getTranslation("messaging.box.text"), text);
        tabs.setWidthFull();
        add(tabs);
    }

    /** Scripts and forms of a mail are as dead as in a mail program; its links open beside the portal. */
    private IFrame frame(String html) {
        IFrame frame = new IFrame();
        frame.setSrcdoc(html.replace("<head>", "<head><base target=\"_blank\">"));
        frame.getElement().setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
        frame.getElement().setAttribute("title", getTranslation("messaging.box.frame"));
        frame.addClassName("letter-frame");
        return frame;
    }

    private static Anchor link(Attachment file) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(file.content()),
                                file.fileName(),
                                file.mediaType(),
                                file.content().length))
                        .inline(),
                file.fileName());
        link.addComponentAsFirst(VaadinIcon.PAPERCLIP.create());
        link.setTarget("_blank");
        return link;
    }
}
