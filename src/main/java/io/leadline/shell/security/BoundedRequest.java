package io.leadline.shell.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/** A request of which no more is read than it may have, also where it comes in chunks and does not say how long it is. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long mostBytes;
    private @Nullable ServletInputStream body;

    BoundedRequest(HttpServletRequest request, DataSize most) {
        super(request);
        mostBytes = most.toBytes();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream known = body;
        if (known == null) {
            known = new Bounded(super.getInputStream());
            body = known;
        }
        return known;
    }

    private final class Bounded extends ServletInputStream {

        private final ServletInputStream within;
        private long bytes;

        private Bounded(ServletInputStream within) {
            this.within = within;
        }

        @Override
        public int read() throws IOException {
            int one = within.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = within.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > mostBytes) {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE, "This request has more than " + mostBytes + " bytes.");
                problem.setType(URI.create("urn:leadline:problem:too-large"));
                throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, problem, null);
            }
        }

        @Override
        public boolean isFinished() {
            return within.isFinished();
        }

        @Override
        public boolean isReady() {
            return within.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            within.setReadListener(listener);
        }
    }
}
