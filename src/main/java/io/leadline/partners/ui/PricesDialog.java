package io.leadline.partners.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.leadline.catalog.PriceBreak;
import io.leadline.partners.Offer;
import io.leadline.shared.Money;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.Form;
import io.leadline.shell.PriceSteps;
import java.util.List;
import java.util.function.Consumer;

/** What one item costs from which quantity on; what is taken over from here stands in the table, not proposed yet. */
final class PricesDialog extends Dialog {

    private final String currency;
    private final PriceSteps steps;
    private final transient Consumer<List<PriceBreak>> taken;

    /** @param quantities that can be ordered of the item */
    PricesDialog(String item, Offer offer, NumberRange quantities, Consumer<List<PriceBreak>> taken) {
        this.currency = offer.currency();
        this.taken = taken;
        setHeaderTitle(getTranslation("partners.terms.prices-of", item));
        setWidth("min(32rem, 100%)");
        steps = new PriceSteps(quantities, currency);
        steps.setValue(offer.priceBreaks().stream()
                .map(each -> new PriceSteps.Step(
                        each.from().value(), each.unitPrice().amount()))
                .toList());
        Form form = new Form();
        form.add(steps);
        form.guard(this);
        add(form);
        Button take = new Button(getTranslation("partners.terms.prices.take"), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setId("take-prices");
        getFooter().add(new Button(getTranslation("shell.edit.cancel"), click -> form.askToDiscard(this::close)), take);
    }

    private void take() {
        if (Bounded.right(steps)) {
            taken.accept(steps.getValue().stream()
                    .map(step -> new PriceBreak(new Quantity(step.from()), new Money(step.price(), currency)))
                    .toList());
            close();
        }
    }
}
