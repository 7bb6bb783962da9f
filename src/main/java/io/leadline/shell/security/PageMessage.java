package io.leadline.shell.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A message of a page, read once to see how much it asks for. Each call in it is dealt with in the same request, one after the
 * other: two thousand pages to be opened by one message of 200 kB would take the server longer than anybody waits.
 */
final class PageMessage extends HttpServletRequestWrapper {

    /** A person who types into every field of the longest form while nothing answers sends less. */
    static final int MOST_CALLS = 1_000;

    /** Each makes a whole page; a browser sends one, and a second where the first leads on. */
    static final int MOST_PAGES = 10;

    /** The message is an object, with a list of its calls, each an object. */
    private static final int CALL_DEPTH = 3;

    private static final String TO_PAGE = "ui-navigate";
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;

    /** @param mostBytes which the request is known not to exceed */
    PageMessage(HttpServletRequest request, int mostBytes) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(mostBytes);
    }

    /** Whether it is more than a page sends; what is no message is refused by the framework. */
    boolean isTooMuch() {
        int depth = 0;
        int calls = 0;
        int pages = 0;
        // Letter by letter, as the framework reads it: of bytes a parser ends at one that is no letter, and misses what
        // follows.
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), getReader())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    depth++;
                    calls += depth == CALL_DEPTH ? 1 : 0;
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    depth--;
                } else if (token == JsonToken.VALUE_STRING && TO_PAGE.equals(parser.getString())) {
                    pages++;
                }
            }
        } catch (JacksonException noMessage) {
            return calls > MOST_CALLS || pages > MOST_PAGES;
        }
        return calls > MOST_CALLS || pages > MOST_PAGES;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Held(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    /** What is all there. */
    private static final class Held extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Held(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A message of a page is read at once");
        }
    }
}
