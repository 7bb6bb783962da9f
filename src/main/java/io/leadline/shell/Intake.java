package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.leadline.identity.SecurityLog;
import io.leadline.shared.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;

/**
 * The one way in for files that people upload. What is told to be too large is refused before it is read, what turns out to
 * be as soon as it does, with a status and a sentence that names the file and the limit; the sentence is the whole answer.
 * Each kind of file says how large it may be now, and takes what comes while the page is not locked.
 */
public abstract class Intake implements UploadHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final Set<String> METHODS = Set.of("POST", "PUT");
    private static final int MOST_AT_ONCE = 20;

    /** So much of what is refused is let run out, so that whoever sends it gets to read why. */
    private static final long RUN_OUT_BYTES = 32L << 20;

    private static final double MEGABYTE = 1024.0 * 1024;

    /**
     * A file that comes in.
     *
     * @param name as its sender calls it
     * @param content ends by an exception where more comes than may
     * @param page that it is sent from
     */
    public record Arriving(String name, InputStream content, UI page) {

        /** Its name as it is told again: of some length, and without what steers programs. */
        public String shown() {
            return FileName.cleaned(name);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is kept, or read. */
        record Taken() implements Outcome {}

        /** @param words for whoever sent it */
        record Refused(HttpStatus status, String words) implements Outcome {}
    }

    /** How large the next file may be for whoever sends it now. */
    protected abstract long mostBytes();

    /** @throws IOException if it breaks off or cannot be kept; nothing of it stays then */
    protected abstract Outcome take(Arriving file) throws IOException;

    /** Why a file of more bytes than there is room for is not taken. */
    protected String tooLarge(Arriving file, long mostBytes) {
        return file.page().getTranslation("shell.upload.larger", file.shown(), Math.max(0, mostBytes) / MEGABYTE);
    }

    @Override
    public final String getUrlPostfix() {
        return "upload";
    }

    @Override
    public final void handleRequest(
            VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner) throws IOException {
        handleUploadRequest(new UploadEvent(request, response, session, "", -1, "", owner, null));
    }

    /** All files of the request; its name and length are found by {@link ComingFiles}. */
    @Override
    public final void handleUploadRequest(UploadEvent event) throws IOException {
        Outcome outcome = outcome(event.getRequest(), event.getUI());
        VaadinResponse response = event.getResponse();
        response.setContentType("text/plain;charset=UTF-8");
        if (outcome instanceof Outcome.Refused(HttpStatus status, String words)) {
            runOut(event.getRequest());
            response.setStatus(status.value());
            response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Outcome outcome(VaadinRequest request, UI page) {
        if (!METHODS.contains(request.getMethod())) {
            return refused(HttpStatus.METHOD_NOT_ALLOWED, page.getTranslation("shell.upload.none"));
        }
        try {
            return ComingFiles.take(
                    request,
                    (number, name, told, content) -> number > MOST_AT_ONCE
                            ? refused(
                                    HttpStatus.CONTENT_TOO_LARGE,
                                    page.getTranslation("shell.upload.many", MOST_AT_ONCE))
                            : one(name, told, content, page),
                    new Outcome.Refused(HttpStatus.BAD_REQUEST, page.getTranslation("shell.upload.none")));
        } catch (AccessDeniedException over) {
            return refused(HttpStatus.FORBIDDEN, page.getTranslation("shell.upload.forbidden"));
        } catch (MeasuredStream.BrokenOff broken) {
            return refused(HttpStatus.BAD_REQUEST, page.getTranslation("shell.upload.broken"));
        } catch (IOException | RuntimeException e) {
            LOG.error("A file that came in could not be kept", e);
            return new Outcome.Refused(HttpStatus.INTERNAL_SERVER_ERROR, page.getTranslation("shell.upload.failed"));
        }
    }

    private Outcome one(String name, long toldBytes, InputStream content, UI page) throws IOException {
        long most = mostBytes();
        Arriving file = new Arriving(name, new MeasuredStream(content, most), page);
        try {
            if (toldBytes <= most) {
                return take(file);
            }
        } catch (MeasuredStream.TooMuch e) {
            LOG.debug("{} was larger than told", file.shown(), e);
        }
        return refused(HttpStatus.CONTENT_TOO_LARGE, tooLarge(file, most));
    }

    private Outcome refused(HttpStatus status, String words) {
        SecurityLog.write(
                SecurityLog.Event.UPLOAD_REFUSED,
                SecurityLog.sender(),
                getClass().getSimpleName(),
                status.value() + " " + words);
        return new Outcome.Refused(status, words);
    }

    private static void runOut(VaadinRequest request) {
        try {
            InputStream rest = request.getInputStream();
            byte[] some = new byte[1 << 14];
            long bytes = 0;
            while (bytes <= RUN_OUT_BYTES) {
                int read = rest.read(some);
                if (read < 0) {
                    return;
                }
                bytes += read;
            }
        } catch (IOException gone) {
            // The answer is sent all the same.
        }
    }
}
