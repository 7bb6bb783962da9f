package io.leadline.messaging.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource({
        "Größe „L“ Łódź, Größe „L“ Łódź",
        "Ελλάδα и Россия, Ελλάδα и Россия",
        "红色台灯, 红色台灯",
        "ランプ 램프 한국, ランプ raempeu hanguk",
        "Lamp 💡, Lamp [electric light bulb]",
        "สวัสดี lamp, [thai] lamp",
        // Turned, because paper is written from the left.
        "שלום 12, 12 םולש",
    })
    void whatNoFontHasIsToldByNameAndTheRestIsAsItIs(String written, String printed) {
        assertThat(Scripts.printed(written)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        // salam: initial seen, ligature of lam and alef, meem alone; from the right.
        "سلام, \uFEE1\uFEFC\uFEB3",
        // bab: initial, final, alone.
        "باب, \uFE8F\uFE8E\uFE91",
    })
    void arabicLettersAreJoined(String written, String printed) {
        assertThat(Scripts.printed(written)).isEqualTo(printed);
    }
}
