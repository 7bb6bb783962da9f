package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.partners.Offer;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsEffect;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What proposed terms would mean, in words: what they cost first. */
final class EffectWords {

    private EffectWords() {}

    /**
     * Of one item.
     *
     * @param inForce as its terms will be on that day without the proposal; null where it has none any more
     */
    static List<String> of(
            Component page,
            TermsChange.Line line,
            @Nullable TermsEffect effect,
            @Nullable Offer inForce,
            Format format) {
        List<String> words = new ArrayList<>();
        if (effect == null || effect.unitsPerYear() == 0) {
            words.add(page.getTranslation("partners.decide.unplanned"));
        } else if (effect.perYear().amount().signum() != 0) {
            words.add(page.getTranslation(
                    effect.perYear().amount().signum() > 0 ? "partners.decide.dearer" : "partners.decide.cheaper",
                    format.money(absolute(effect.perYear())),
                    format.number(effect.unitsPerYear(), 0)));
        } else {
            words.add(page.getTranslation("partners.decide.same"));
        }
        if (effect != null
                && effect.reorderPoint() > 0
                && line.before().leadTimeDays() != line.offer().leadTimeDays()) {
            words.add(page.getTranslation(
                    "partners.decide.reorder",
                    format.number(effect.reorderPoint(), 0),
                    format.number(effect.reorderPointThen(), 0)));
        }
        if (inForce != null && !inForce.equals(line.before())) {
            TermsChange.Line since = new TermsChange.Line(line.name(), line.before(), inForce);
            words.add(page.getTranslation(
                    "partners.decide.now", String.join("; ", TermsWords.differences(page, since, format))));
        }
        if (effect != null && effect.openOrders() > 0) {
            words.add(page.getTranslation(
                    "partners.decide.open", effect.openOrders(), format.number(effect.openUnits(), 0)));
        }
        return words;
    }

    /** Of all items together, one sum for each currency; empty where nothing gets dearer or cheaper. */
    static String sum(Component page, List<Money> totals, Format format) {
        return totals.stream()
                .filter(sum -> sum.amount().signum() != 0)
                .map(sum -> page.getTranslation(
                        sum.amount().signum() > 0 ? "partners.decide.sum.more" : "partners.decide.sum.less",
                        format.money(absolute(sum))))
                .collect(Collectors.joining(" "));
    }

    private static Money absolute(Money money) {
        return new Money(money.amount().abs(), money.currency());
    }
}
