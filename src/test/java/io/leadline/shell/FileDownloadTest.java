package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileDownloadTest {

    @Test
    void noNameIsMoreThanANameInTheHeader() {
        for (String name :
                OddValues.TEXTS.stream().filter(text -> text.length() < 1_000).toList()) {
            String header = FileDownload.disposition(name);

            assertThat(header).startsWith("attachment; filename").doesNotContain("\r", "\n", "\0");
            assertThat(besideNames(header)).doesNotContain("evil");
        }
        assertThat(besideNames(FileDownload.disposition("\"; filename=evil.exe; x=\"")))
                .doesNotContain("evil");
    }

    /** A name stands between quotes, or as the standard encodes one in another alphabet. */
    private static String besideNames(String header) {
        return header.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "").replaceAll("filename\\*=UTF-8''[\\w%.!#$&+^`|~-]*", "");
    }
}
