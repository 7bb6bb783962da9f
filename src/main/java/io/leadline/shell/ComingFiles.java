package io.leadline.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.TransferUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The files of one request while they come: the body as a whole, as a page sends it, or those in the parts of a form. The
 * server's own reading of forms is switched off: it writes all parts to the disk before anybody is asked how much may come.
 */
final class ComingFiles {

    private static final int MOST_HEADER_BYTES = 8 << 10;

    /** Takes one file after the other. */
    @FunctionalInterface
    interface Taking {

        /**
         * @param number of it in the request, from 1
         * @param toldBytes how long it is by its sender's words; -1 if it does not say
         */
        Intake.Outcome take(int number, String name, long toldBytes, InputStream content) throws IOException;
    }

    private ComingFiles() {}

    /** Ends with the first that is refused. */
    static Intake.Outcome take(VaadinRequest request, Taking taking, Intake.Outcome ifNone) throws IOException {
        if (request instanceof HttpServletRequest form
                && StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
            return takeParts(form, taking, ifNone);
        }
        return taking.take(
                1,
                TransferUtil.extractFilenameFromXhrRequest(request),
                request.getContentLengthLong(),
                request.getInputStream());
    }

    private static Intake.Outcome takeParts(HttpServletRequest request, Taking taking, Intake.Outcome ifNone)
            throws IOException {
        FileItemIterator parts = parts(request);
        Intake.Outcome last = ifNone;
        int number = 0;
        for (FileItemStream part = next(parts); part != null; part = next(parts)) {
            String name = part.getName();
            if (!part.isFormField() && name != null && !name.isEmpty()) {
                last = taking.take(++number, name, -1, part.openStream());
                if (last instanceof Intake.Outcome.Refused) {
                    return last;
                }
            }
        }
        return last;
    }

    private static FileItemIterator parts(HttpServletRequest request) throws MeasuredStream.BrokenOff {
        FileUpload form = new FileUpload();
        form.setPartHeaderSizeMax(MOST_HEADER_BYTES);
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            return form.getItemIterator(new ServletRequestContext(request));
        } catch (IOException noForm) {
            throw new MeasuredStream.BrokenOff(noForm);
        }
    }

    private static @Nullable FileItemStream next(FileItemIterator parts) throws MeasuredStream.BrokenOff {
        try {
            return parts.hasNext() ? parts.next() : null;
        } catch (IOException noForm) {
            throw new MeasuredStream.BrokenOff(noForm);
        }
    }
}
