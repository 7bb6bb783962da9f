package io.leadline.shell;

import com.vaadin.flow.i18n.I18NProvider;
import io.leadline.shared.Sentence;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the portal: every {@code i18n/<feature>_en.properties} and {@code _de.properties} of the class path, in
 * UTF-8. Values are patterns as {@link Sentence} reads them.
 */
@Component
public class LeadlineI18N implements I18NProvider {

    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Logger LOG = LoggerFactory.getLogger(LeadlineI18N.class);

    /** Read once, however many there are of this: nothing that is drawn for a person may read a hundred files. */
    private static final Map<String, Map<String, String>> BY_LANGUAGE = LOCALES.stream()
            .map(Locale::getLanguage)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), LeadlineI18N::read));

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /** The text, or the key between exclamation marks where there is none: visible, but no reason to break a page. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String pattern = texts(locale).get(key);
        if (pattern == null) {
            LOG.error("There is no text '{}' in '{}'", key, locale);
            return "!" + key + "!";
        }
        return pattern.indexOf('{') < 0
                ? pattern
                : Sentence.of(
                        pattern, Format.of(locale, java.time.ZoneOffset.UTC).locale(), values);
    }

    public boolean has(String key, Locale locale) {
        return texts(locale).containsKey(key);
    }

    /** Every text of the language; English where there is no other. */
    public Map<String, String> texts(Locale locale) {
        Map<String, String> found = BY_LANGUAGE.get(locale.getLanguage());
        return found != null ? found : BY_LANGUAGE.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of());
    }

    private static Map<String, String> read(String language) {
        Map<String, String> texts = new HashMap<>();
        try {
            String pattern = "classpath*:i18n/*_" + language + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (texts.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Two files hold the text '" + key + "', one is " + file);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
