package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesTest {

    @ParameterizedTest
    @CsvSource({
        "Bea Buyer, BB",
        "Moss & Mallow Mills, MM",
        "Ümit, Ü",
        "anna-lena von der heide, AH",
        "王 小明, 王小",
        "'3M', 3",
        "' — ', ''"
    })
    void initialsAreTwoAtMost(String name, String initials) {
        assertThat(Faces.initials(name)).isEqualTo(initials);
    }
}
