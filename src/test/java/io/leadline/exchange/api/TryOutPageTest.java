package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on which calls are tried: all of it comes from here, runs under the policy of all pages, and keeps no key. */
class TryOutPageTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/try-api");

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    @Test
    void nothingComesFromElsewhereAndNothingStandsInline() throws IOException {
        for (String name : new String[] {"index.html", "try.js", "try.css"}) {
            assertThat(read(name))
                    .as(name)
                    .doesNotContain("http://", "https://", "//cdn", "@import")
                    .doesNotContainPattern("\\burl\\(");
        }
        String page = read("index.html");
        assertThat(Pattern.compile("<script(?! src=)").matcher(page).find()).isFalse();
        assertThat(page).doesNotContain("<style", " style=").doesNotContainPattern("\\son\\w+=");
        assertThat(read("try.js")).doesNotContain("innerHTML", "eval(", "new Function", "insertAdjacentHTML");
    }

    @Test
    void theKeyIsKeptNowhere() throws IOException {
        String script = read("try.js");

        assertThat(script)
                .doesNotContain("localStorage", "sessionStorage", "indexedDB", "cookie", "history.", "caches");
        assertThat(Pattern.compile("key\\.value").matcher(script).results())
                .as("read where it is sent, and emptied when the page goes")
                .hasSize(2);
        assertThat(read("index.html")).contains("type=\"password\" autocomplete=\"off\"");
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        String script = read("try.js");
        String english = script.substring(script.indexOf("en: {"), script.indexOf("de: {"));
        String german = script.substring(script.indexOf("de: {"), script.indexOf("const language"));

        assertThat(names(german))
                .isNotEmpty()
                .containsExactlyElementsOf(names(english).toList());
    }

    private static Stream<String> names(String texts) {
        return Pattern.compile("\n    (\\w+):").matcher(texts).results().map(found -> found.group(1));
    }
}
