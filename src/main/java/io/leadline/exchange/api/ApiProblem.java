package io.leadline.exchange.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a request is not answered as was wished: a problem document, RFC 9457, that says what would be right. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** As much of a wrong value as is told back. */
    private static final int SHOWN = 80;

    private final transient ProblemDetail document;

    private ApiProblem(HttpStatus status, String kind, String title, String detail, Map<String, Object> more) {
        super(kind + ": " + detail, null, false, false);
        document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(java.net.URI.create("urn:leadline:problem:" + kind));
        document.setTitle(title);
        more.forEach(document::setProperty);
    }

    ProblemDetail document() {
        return document;
    }

    /**
     * @param field its place, such as {@code lines[1].quantity}
     * @param expected what would be right
     */
    public static ApiProblem wrong(String field, @Nullable Object value, String expected) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("field", field);
        more.put("value", value == null ? "" : shown(value));
        more.put("expected", expected);
        String what = value == null ? field + " is missing" : field + " cannot be " + shown(value);
        return new ApiProblem(
                HttpStatus.BAD_REQUEST, "wrong-value", "A value is missing or wrong", what + ": " + expected, more);
    }

    public static ApiProblem missing(String what, String id) {
        return new ApiProblem(
                HttpStatus.NOT_FOUND,
                "unknown",
                "There is nothing of that name here",
                "There is no " + what + " " + shown(id) + " that this key may see",
                Map.of("value", shown(id)));
    }

    static ApiProblem conflict(String kind, String title, String detail, Map<String, Object> more) {
        return new ApiProblem(HttpStatus.CONFLICT, kind, title, detail, more);
    }

    public static ApiProblem of(HttpStatus status, String kind, String title, String detail) {
        return new ApiProblem(status, kind, title, detail, Map.of());
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
