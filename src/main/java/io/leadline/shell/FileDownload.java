package io.leadline.shell;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file that somebody downloads. The framework writes its name into the header as it is, so that a quotation mark in it
 * begins another parameter and a line break ends in an error; here it is written as RFC 6266 says.
 */
public final class FileDownload {

    private FileDownload() {}

    /** @param bytes of the content, which is closed */
    public record Content(InputStream stream, String name, String mediaType, long bytes) {}

    /** @param file is asked for at each download; empty where there is none, or not for this person */
    public static DownloadHandler of(Supplier<Optional<Content>> file) {
        return event -> {
            Optional<Content> found = file.get();
            if (found.isEmpty()) {
                event.getResponse().setStatus(404);
                return;
            }
            Content content = found.get();
            try (InputStream stream = content.stream()) {
                event.getResponse().setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(content.name()));
                event.getResponse().setHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(content.bytes()));
                event.setContentType(content.mediaType());
                stream.transferTo(event.getOutputStream());
            } catch (IOException gone) {
                // Whoever asked for it left; there is nobody to tell.
                event.getResponse().setStatus(500);
            }
        };
    }

    static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
