package io.leadline.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.leadline.claims.Claim;
import io.leadline.claims.Claim.Way;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.NumberRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.TextLines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a claim is made good, with the amount or the day that belongs to it, and words. */
final class WayFields extends Div {

    private static final int CENTS = 2;

    private final Select<Way> way = new Select<>();
    private final DecimalField credit;
    private final DateField day = new DateField(getTranslation("claims.day"));
    private final TextLines words = new TextLines(Bounds.NOTE, getTranslation("claims.words"));
    private final String currency;

    /**
     * @param nothing the key of what it is called that nothing is made good
     * @param begins what is chosen at first
     */
    WayFields(Claim claim, String nothing, Way begins, LocalDate today) {
        Money all = claim.value();
        currency = all.currency();
        addClassName("stacked");
        way.setLabel(getTranslation("claims.way"));
        way.setItems(all.amount().signum() > 0 ? List.of(Way.values()) : List.of(Way.NOTHING));
        way.setItemLabelGenerator(one -> getTranslation(one == Way.NOTHING ? nothing : "claims.way." + one.name()));
        credit = new DecimalField(
                new NumberRange(BigDecimal.ZERO, all.amount(), CENTS), getTranslation("claims.credit", currency));
        credit.setLocale(getLocale());
        credit.setValue(all.amount());
        day.within(Bounds.ahead(today));
        words.setWidthFull();
        way.addValueChangeListener(chosen -> show());
        way.setValue(all.amount().signum() > 0 ? begins : Way.NOTHING);
        show();
        Div fields = new Div(way, credit, day);
        fields.addClassName("filters");
        add(fields, words);
    }

    private void show() {
        credit.setVisible(way.getValue() == Way.CREDIT);
        day.setVisible(way.getValue().brings());
    }

    boolean right() {
        Stream<Bounded> asked = way.getValue() == Way.CREDIT
                ? Stream.of(credit, words)
                : way.getValue().brings() ? Stream.of(day, words) : Stream.of(words);
        return Bounded.right(asked);
    }

    Way way() {
        return way.getValue();
    }

    Money credit() {
        BigDecimal typed = credit.getValue();
        return way.getValue() == Way.CREDIT && typed != null ? new Money(typed, currency) : Money.zero(currency);
    }

    @Nullable
    LocalDate day() {
        return way.getValue().brings() ? day.getValue() : null;
    }

    String words() {
        return words.getValue();
    }
}
