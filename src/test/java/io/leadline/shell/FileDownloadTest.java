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
            assertThat(header.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "")).doesNotContain("evil");
        }
        assertThat(FileDownload.disposition("\"; filename=evil.exe; x=\"").replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\""))
                .doesNotContain("evil");
    }
}
