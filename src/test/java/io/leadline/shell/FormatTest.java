package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {

    private final Format english = Format.of(Locale.ENGLISH, ZoneId.of("Europe/London"));
    private final Format german = Format.of(Locale.GERMAN, ZoneId.of("Asia/Tokyo"));

    @Test
    void aDateIsNeverMistakenForAnother() {
        assertThat(english.date(LocalDate.of(2026, 4, 3))).isEqualTo("3 Apr 2026");
        assertThat(german.date(LocalDate.of(2026, 4, 3))).isEqualTo("03.04.2026");
    }

    @Test
    void aMomentIsShownByTheReadersOwnClock() {
        Instant evening = Instant.parse("2026-04-03T21:30:00Z");

        assertThat(english.dateTime(evening)).isEqualTo("3 Apr 2026, 22:30");
        assertThat(german.dateTime(evening)).isEqualTo("04.04.2026, 06:30");
        assertThat(german.date(evening)).isEqualTo("04.04.2026");
    }

    @Test
    void quantitiesKeepTheDecimalsTheyHave() {
        assertThat(english.quantity(Quantity.of("1234.5"))).isEqualTo("1,234.5");
        assertThat(german.quantity(Quantity.of(1234))).isEqualTo("1.234");
        assertThat(english.signed(Quantity.of(5))).isEqualTo("+5");
        assertThat(english.signed(Quantity.of(-5))).isEqualTo("−5");
    }

    @Test
    void moneyIsRoundedToWhatCanBePaidAndAUnitPriceIsNot() {
        assertThat(english.money(Money.of("1234.567", "GBP"))).isEqualTo("£1,234.57");
        assertThat(english.money(Money.of("1234.5", "JPY"))).isEqualTo("JP¥1,234");
        assertThat(german.money(Money.of("1234.5", "EUR"))).isEqualTo("1.234,50\u00a0€");
        assertThat(english.unitPrice(Money.of("0.0425", "GBP"))).isEqualTo("£0.0425");
        assertThat(english.unitPrice(Money.of("3", "GBP"))).isEqualTo("£3.00");
        assertThat(english.wholeMoney(Money.of("1234.5", "GBP"))).isEqualTo("£1,234");
    }

    @Test
    void aShareIsAPercentage() {
        assertThat(english.percent(0.975, 1)).isEqualTo("97.5%");
        assertThat(english.percent(-0.0004, 1)).isEqualTo("0.0%");
        assertThat(english.number(-0.04, 1)).isEqualTo("0.0");
        assertThat(german.percent(0.975, 1)).isEqualTo("97,5\u00a0%");
    }
}
