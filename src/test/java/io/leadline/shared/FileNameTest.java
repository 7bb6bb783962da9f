package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        order.pdf                      | order.pdf
        C:\\\\orders\\\\order.pdf          | order.pdf
        ../../etc/passwd               | passwd
        "; filename=evil.exe; x="      | _; filename=evil.exe; x=_
        a\u202Efdp.exe                 | afdp.exe
        Größe 1.pdf                    | Größe 1.pdf
        ..                             | ``
        """)
    void whatSteersProgramsIsNoPartOfAName(String given, String kept) {
        assertThat(FileName.cleaned(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "漢", "\uD83D\uDE00"})
    void aLongNameLosesItsMiddleAndKeepsItsEnding(String sign) {
        String kept = FileName.cleaned(sign.repeat(3_000) + ".csv");

        assertThat(kept).startsWith(sign).endsWith(sign + ".csv");
        assertThat(kept.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "buyer@company.com, true",
        "first.last+po@sub.company.co.uk, true",
        "büro@firma.de, false",
        "info@müller.de, true",
        "=cmd@x.example, false",
        "a%0d%0aBcc:b@x.example, false",
        "a@x.example\u2028b, false",
        "a..b@x.example, false",
        "@x.example, false",
        "a@-x.example, false"
    })
    void anAddressIsOneThatCompaniesUse(String address, boolean right) {
        assertThat(MailAddress.is(address)).isEqualTo(right);
    }
}
