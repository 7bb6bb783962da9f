package io.leadline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tags what a program reads by its content, where the endpoint does not tag it by a version: whoever asks again with the tag
 * is told that nothing changed. Also of what no cache may keep, since a program keeps what it has read.
 */
final class AnswerTags extends ShallowEtagHeaderFilter {

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status >= 200 && status < 300 && HttpMethod.GET.matches(request.getMethod());
    }
}
