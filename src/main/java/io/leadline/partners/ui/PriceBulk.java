package io.leadline.partners.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.shared.NumberRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** All prices at once by so many per cent, as a letter of new prices says it; it fills in and proposes nothing. */
final class PriceBulk extends Div {

    private static final NumberRange PERCENT = new NumberRange(new BigDecimal("-90"), new BigDecimal("900"), 2);

    private final DecimalField percent = new DecimalField(PERCENT, getTranslation("partners.terms.all-by"));
    private final Button back = new Button(getTranslation("partners.terms.back"));

    /**
     * @param raise puts prices that are higher by so many per cent in place of those of now
     * @param takeBack puts the terms of now in place of all that was typed
     */
    PriceBulk(Consumer<BigDecimal> raise, Runnable takeBack) {
        percent.setSuffixComponent(new Span("%"));
        percent.setId("all-by");
        Button set = new Button(getTranslation("partners.terms.set"), click -> set(raise));
        set.setId("set-all");
        set.addClickShortcut(Key.ENTER).listenOn(percent);
        back.setId("take-back");
        back.addClickListener(click -> takeBack.run());
        add(percent, set, back);
        addClassNames("toolbar", "price-bulk");
    }

    void show(boolean changed) {
        back.setVisible(changed);
    }

    private void set(Consumer<BigDecimal> raise) {
        boolean right = Bounded.right(percent);
        BigDecimal by = percent.getValue();
        if (right && by != null && by.signum() != 0) {
            percent.clear();
            raise.accept(by);
        }
    }
}
