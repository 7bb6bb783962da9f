package io.leadline.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * What a browser is shown where a request was refused before any page was there to say so. It says nothing of what was
 * asked for, and nothing of what we are built of, as the framework's own would. Spring Boot finds it by its name.
 */
@Component("error")
final class PlainError implements View {

    private final LeadlineI18N texts;

    PlainError(LeadlineI18N texts) {
        this.texts = texts;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> facts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale reader = request.getLocale();
        String language = texts.getProvidedLocales().stream()
                .map(Locale::getLanguage)
                .filter(reader.getLanguage()::equals)
                .findFirst()
                .orElse(Locale.ENGLISH.getLanguage());
        Locale locale = Locale.of(language);
        response.setContentType(getContentType());
        response.getWriter().write("""
            <!doctype html><html lang="%s"><title>%s</title><h1>%s</h1><p>%s</p><p><a href="%s/">%s</a></p></html>
            """.formatted(
                        language,
                        Brand.NAME,
                        texts.getTranslation("shell.plain-error.title", locale),
                        texts.getTranslation("shell.plain-error.text", locale),
                        request.getContextPath(),
                        texts.getTranslation("shell.error.home", locale)));
    }
}
