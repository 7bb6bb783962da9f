package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnitWordsTest {

    @Test
    void aUnitIsNamedByNumberAndLanguage() {
        assertThat(UnitWords.of("piece", Quantity.of(1), Locale.UK)).isEqualTo("piece");
        assertThat(UnitWords.of("piece", Quantity.of(2), Locale.UK)).isEqualTo("pieces");
        assertThat(UnitWords.of("piece", Quantity.ZERO, Locale.UK)).isEqualTo("pieces");
        assertThat(UnitWords.of("box", Quantity.of(2), Locale.GERMANY)).isEqualTo("Kartons");
        assertThat(UnitWords.of("piece", Quantity.of(2), Locale.FRANCE)).isEqualTo("pieces");
    }

    @Test
    void aUnitWithoutAWordIsNamedAsTheFileNamesIt() {
        assertThat(UnitWords.of("kg", Quantity.of(2), Locale.UK)).isEqualTo("kg");
    }
}
