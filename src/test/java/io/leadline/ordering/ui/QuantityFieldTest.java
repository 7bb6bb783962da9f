package io.leadline.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.OnAPage;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a quantity field says as soon as it is left. */
@ExtendWith(OnAPage.class)
class QuantityFieldTest {

    private static final OrderLine LINE = AnOrder.anOrder().now().lines().getFirst();

    /** At least 48, in multiples of 24; cheaper from 96 on. */
    private static final Terms TERMS = new Terms(
            "acme",
            new Sku("I-1"),
            1,
            List.of(
                    new PriceBreak(Quantity.of(1), Money.of("2", "GBP")),
                    new PriceBreak(Quantity.of(96), Money.of("1.5", "GBP"))),
            Quantity.of(48),
            Quantity.of(24),
            7);

    private static QuantityField field() {
        return new QuantityField(LINE, Format.of(Locale.ENGLISH, ZoneOffset.UTC), "Units").positive();
    }

    /** The texts, which name the next right quantities, are those of the fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        left with | says
        48        | ''
        96        | ''
        7.5       | !{bounds.not-whole}!
        1         | !{bounds.below-least}!
        50        | !{bounds.no-lot}!
        90        | !{bounds.no-lot}!
        0         | !{bounds.too-small}!
        -1        | !{bounds.negative}!
        """)
    void itSaysWhatIsWrongAsSoonAsItIsLeft(BigDecimal left, String says) {
        QuantityField refusing = field().inLots(TERMS::fault);

        refusing.setValue(left);

        assertThat(refusing.isInvalid()).isEqualTo(!says.isEmpty());
        assertThat(refusing.getErrorMessage()).isEqualTo(says);
        assertThat(refusing.quantity(null).isPresent()).isEqualTo(says.isEmpty());
    }

    @Test
    void whereTheSupplierMayOfferAnythingItIsAdvice() {
        QuantityField advising = field().advising(TERMS::fault);

        advising.setValue(new BigDecimal("50"));
        assertThat(advising.isInvalid()).isFalse();
        assertThat(advising.getHelperText()).isEqualTo("!{orders.quantity.unusual}!");
        assertThat(advising.quantity(null)).contains(Quantity.of(50));

        // What is refused is not advised about as well.
        advising.setValue(new BigDecimal("50.5"));
        assertThat(advising.isInvalid()).isTrue();
        assertThat(advising.getHelperText()).isNullOrEmpty();

        advising.setValue(new BigDecimal("48"));
        assertThat(advising.getHelperText()).isNullOrEmpty();
    }

    @Test
    void anEmptyFieldIsNoQuantityUnlessItStandsForNone() {
        QuantityField empty = field();

        assertThat(empty.quantity(Quantity.ZERO)).contains(Quantity.ZERO);
        assertThat(empty.isInvalid()).isFalse();
        assertThat(empty.quantity(null)).isEmpty();
        assertThat(empty.isInvalid()).isTrue();
        assertThat(empty.quantity(null)).isEmpty();
        assertThat(empty.isInvalid()).isTrue();
    }

    /** Another field for a quantity of a line would know neither its unit nor what the supplier delivers. */
    @Test
    void everyQuantityOfAnOrderIsEnteredInSuchAField() {
        var others = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.leadline.ordering.ui")
                        .stream()
                        .filter(one -> !one.isEquivalentTo(QuantityField.class))
                        .flatMap(one -> one.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTarget().getOwner().isEquivalentTo(Bounds.class)
                                && access.getTarget().getName().equals("QUANTITY"))
                        .map(JavaAccess::getDescription)
                        .toList();

        assertThat(others).isEmpty();
    }
}
