package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import io.leadline.shared.Bounds;
import io.leadline.shared.MailAddress;
import io.leadline.suite.Effort;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OnAPage.class)
class BoundedFieldsTest {

    private static final Map<String, Supplier<AbstractField<?, ?>>> KINDS = Map.of(
            "line", () -> new TextLine(Bounds.NAME),
            "lines", () -> new TextLines(Bounds.COMMENT),
            "secret", () -> new SecretField(Bounds.PASSWORD),
            "search", SearchField::new,
            "address", AddressField::new,
            "decimal", () -> new DecimalField(Bounds.QUANTITY),
            "whole", () -> new WholeField(1, 99),
            "real", () -> new RealField(Bounds.PERCENT),
            "date", DateField::new);

    static Stream<Arguments> everyKindAndEveryOddValue() {
        return OddValues.into(KINDS.keySet());
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("everyKindAndEveryOddValue")
    void aFieldHoldsNothingThatIsLongOrSlow(String kind, String value) {
        AbstractField<?, ?> field = KINDS.get(kind).get();

        Duration effort = Effort.of(() -> {
            type(field, value);
            Bounded.right((Bounded) field);
            field.getValue();
        });

        assertThat(effort).isLessThan(Effort.MUCH);
        assertThat(field.getElement().getProperty("value", "")).hasSizeLessThan(4_100);
        assertThat(Bounded.right((Bounded) field)).isEqualTo(isRight(field.getValue(), field, value));
    }

    /** A field is right exactly where what it holds may be taken, and never because it could not read what was sent. */
    private static boolean isRight(Object held, AbstractField<?, ?> field, String sent) {
        return switch (field) {
            case SearchField search -> Bounds.SEARCH.fits(search.getValue());
            case TextLine line -> Bounds.NAME.fits((String) held);
            case TextLines lines -> Bounds.COMMENT.fits((String) held);
            case SecretField secret -> Bounds.PASSWORD.fits((String) held);
            case AddressField address -> address.isEmpty() || MailAddress.is((String) held);
            case DecimalField decimal ->
                held == null
                        ? sent.isEmpty()
                        : Bounds.QUANTITY.fault((BigDecimal) held).isEmpty();
            case WholeField whole -> held == null ? sent.isEmpty() : (Integer) held >= 1 && (Integer) held <= 99;
            case RealField real ->
                held == null
                        ? sent.isEmpty()
                        : Bounds.PERCENT
                                .fault(BigDecimal.valueOf((Double) held))
                                .isEmpty();
            case DateField date ->
                held == null
                        ? sent.isEmpty()
                        : Bounds.DATE.fault((LocalDate) held).isEmpty();
            default -> throw new AssertionError(field);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        typed       | held
        12          | 12
        ١٢          | 12
        0.5         | 0.5
        1e3         | 1E+3
        1e400000000 | 1000000000000
        -1e99999999 | -1
        """)
    void digitsOfEveryScriptAreDigits(String typed, BigDecimal held) {
        DecimalField field = new DecimalField(Bounds.QUANTITY);

        type(field, typed);

        assertThat(field.getValue()).isEqualTo(held);
    }

    @Test
    void whatWasInTheFieldBeforeIsNotTakenInPlaceOfWhatCannotBeRead() {
        DateField date = new DateField();
        date.setValue(LocalDate.of(2012, 2, 1));

        type(date, "2012-02-30");

        assertThat(date.getValue()).isEqualTo(LocalDate.of(2101, 1, 1));
        assertThat(date.isInvalid()).isTrue();
    }

    /** As the protocol does it, which knows nothing of what the browser would let through. */
    private static void type(AbstractField<?, ?> field, String value) {
        try {
            field.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", value)
                    .run();
        } catch (com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException denied) {
            throw new AssertionError(denied);
        }
    }
}
