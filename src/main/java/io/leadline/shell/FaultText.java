package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** What a reader is told of a fault: what is wrong, and what would be right. */
public final class FaultText {

    private FaultText() {}

    /** In the language of whoever looks at the field. */
    public static String of(Fault fault, Component field) {
        Locale locale = field.getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .map(UI::getLocale)
                .orElse(Locale.ENGLISH);
        Format format = Format.of(locale, ZoneOffset.UTC);
        return switch (fault) {
            case Fault.Missing missing -> field.getTranslation("bounds.missing");
            case Fault.Unreadable unreadable -> field.getTranslation("bounds.unreadable");
            case Fault.TooSmall(BigDecimal least) ->
                least.signum() == 0
                        ? field.getTranslation("bounds.negative")
                        : field.getTranslation("bounds.too-small", format.number(least));
            case Fault.TooLarge(BigDecimal most) -> field.getTranslation("bounds.too-large", format.number(most));
            case Fault.TooFine(int decimals, BigDecimal below, BigDecimal above) ->
                decimals == 0
                        ? field.getTranslation("bounds.not-whole", format.number(below), format.number(above))
                        : field.getTranslation("bounds.too-fine", decimals, format.number(below), format.number(above));
            case Fault.TooEarly(var first) -> field.getTranslation("bounds.too-early", format.date(first));
            case Fault.TooLate(var last) -> field.getTranslation("bounds.too-late", format.date(last));
            case Fault.NotReceived(var before, var next) ->
                field.getTranslation("bounds.not-received", format.date(before), format.date(next));
            case Fault.TooLong(int most) ->
                field.getTranslation("bounds.too-long", format.number(BigDecimal.valueOf(most)));
            case Fault.BadCharacter(String shown) -> field.getTranslation("bounds.bad-character", shown);
            case Fault.NoAddress noAddress -> field.getTranslation("bounds.no-address");
            case Fault.NoLot(Quantity least, Quantity multiple, var below, Fault.Lot above) ->
                below.map(smaller -> field.getTranslation(
                                "bounds.no-lot",
                                format.quantity(multiple),
                                lot(smaller, format, field),
                                lot(above, format, field)))
                        .orElseGet(() -> field.getTranslation(
                                "bounds.below-least", format.quantity(least), lot(above, format, field)));
        };
    }

    private static String lot(Fault.Lot lot, Format format, Component field) {
        return field.getTranslation(
                "bounds.lot",
                format.quantity(lot.quantity()),
                format.unitPrice(lot.unitPrice()),
                format.money(lot.unitPrice().times(lot.quantity())));
    }
}
