package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.leadline.ordering.AnswerSheets;
import io.leadline.shell.Aside;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes an uploaded sheet, no more of it than it may have, reads it while the page is not locked, and keeps nothing of it. */
final class SheetTaking implements UploadHandler {

    private final int mostBytes;
    private final transient Function<Path, AnswerSheets.Result> read;
    private final transient Consumer<AnswerSheets.Result> show;

    SheetTaking(int mostBytes, Function<Path, AnswerSheets.Result> read, Consumer<AnswerSheets.Result> show) {
        this.mostBytes = mostBytes;
        this.read = read;
        this.show = show;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI page = event.getUI();
        Path file = Files.createTempFile("answer", "sheet");
        try {
            if (!copied(event, file)) {
                event.reject();
                return;
            }
            AnswerSheets.Result result = read.apply(file);
            Aside.tell(page, () -> show.accept(result));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean copied(UploadEvent event, Path file) throws IOException {
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] some = in.readNBytes(mostBytes + 1);
            out.write(some, 0, Math.min(some.length, mostBytes));
            return some.length <= mostBytes;
        }
    }
}
