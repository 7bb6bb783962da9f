package io.leadline.exchange.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * The condition of a step, as RFC 9110, 13.1.1 has it: the entity tags of which the thing has to have one. They are compared
 * strongly, so that a weak one names nothing.
 */
record IfMatch(List<String> tags) {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")\\s*(?:,|$)");
    private static final int LONGEST = 1_000;

    /** Empty where there is none, or whatever it is will do. */
    static Optional<IfMatch> of(HttpHeaders headers) {
        List<String> said = headers.getOrEmpty(HttpHeaders.IF_MATCH);
        String all = String.join(",", said);
        if (said.isEmpty() || all.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher matcher = TAG.matcher(all);
        int end = 0;
        List<String> tags = new java.util.ArrayList<>();
        while (all.length() <= LONGEST && end < all.length() && matcher.find(end) && matcher.start() == end) {
            if (matcher.group(1) == null) {
                tags.add(matcher.group(2));
            }
            end = matcher.end();
        }
        if (end < all.length()) {
            throw ApiProblem.wrong(
                    HttpHeaders.IF_MATCH, all, "* or ETags of the reservation as you saw it, such as \"2\"");
        }
        return Optional.of(new IfMatch(tags));
    }

    boolean names(String tag) {
        return tags.contains(tag);
    }
}
