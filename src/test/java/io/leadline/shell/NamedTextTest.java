package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of histories and ledgers as their readers write them. */
class NamedTextTest {

    private final LeadlineI18N texts = new LeadlineI18N();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        392.4 GBP          | Approved, £392.40           | Freigegeben, 392,40 £
        1200000 JPY        | Approved, JP¥1,200,000      | Freigegeben, 1.200.000 ¥
        2.51755 GBP        | Approved, £2.51755          | Freigegeben, 2,51755 £
        -5 EUR             | Approved, -€5.00            | Freigegeben, -5,00 €
        1234.5             | Approved, 1,234.5           | Freigegeben, 1.234,5
        2026-03-05         | Approved, 5 Mar 2026        | Freigegeben, 05.03.2026
        L7, 2026-03-05     | Approved, L7, 5 Mar 2026    | Freigegeben, L7, 05.03.2026
        2026-03-05, 2026-04-01 | Approved, 5 Mar 2026, 1 Apr 2026 | Freigegeben, 05.03.2026, 01.04.2026
        L7, L8             | Approved, L7, L8            | Freigegeben, L7, L8
        late, not by 2026-03-05 | Approved, late, not by 2026-03-05 | Freigegeben, late, not by 2026-03-05
        12 PCS             | Approved, 12 PCS            | Freigegeben, 12 PCS
        about 5 GBP        | Approved, about 5 GBP       | Freigegeben, about 5 GBP
        ''                 | 'Approved, '                | 'Freigegeben, '
        """)
    void aValueIsWrittenAsItsReaderWritesIt(String kept, String english, String german) {
        assertThat(read(kept, Locale.UK)).isEqualTo(english);
        assertThat(read(kept, Locale.GERMANY)).isEqualTo(german);
    }

    private String read(String kept, Locale locale) {
        Format format = Format.of(locale, ZoneOffset.UTC);
        return NamedText.of(texts, "ordering.history.approved", Map.of("total", kept), format)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
