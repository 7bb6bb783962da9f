package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
