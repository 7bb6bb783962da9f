package io.leadline.ordering.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.SearchField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The field that a scanner types into. It has the focus, and takes it back after each scan; {@code 12x} says how many units
 * each scan stands for from then on, and Enter alone takes a count as it is shown.
 */
final class ScanLine extends Div {

    /** Told of what was scanned. */
    interface Heard {

        void scanned(String code, Quantity units);

        void asShown();
    }

    private static final String SCANNED = "scanned";

    /**
     * Enter takes the code out of the field in the browser, before the framework looks at it: a scanner types the next one
     * while the server still thinks, and an answer that emptied the field then would take it away.
     */
    private static final String TAKE_AT_ENTER = """
        this.addEventListener('keydown', pressed => {
          if (pressed.key !== 'Enter') return;
          const detail = this.value;
          this.value = '';
          this.dispatchEvent(new CustomEvent('scanned', {detail}));
        }, true);\
        """;

    private static final String CODE = "event.detail";

    private static final Pattern BOX = Pattern.compile("(\\d{1,6})\\s*[x×*]\\s*(.*)", Pattern.CASE_INSENSITIVE);

    private final SearchField code = new SearchField();
    private final Span echo = new Span();
    private final Button undo = new Button();
    private final transient Heard heard;
    private transient Runnable back = () -> {};
    private Quantity box = Quantity.of(1);

    ScanLine(Heard heard) {
        this.heard = heard;
        addClassName("scan-line");
        code.setId("scan");
        code.setPlaceholder(getTranslation("orders.receipt.scan"));
        code.setAriaLabel(getTranslation("orders.receipt.scan"));
        code.setPrefixComponent(VaadinIcon.BARCODE.create());
        code.getElement()
                .addEventListener(
                        SCANNED, scan -> entered(scan.getEventData().path(CODE).asString("")))
                .addEventData(CODE);
        undo.setText(getTranslation("orders.receipt.scan.undo"));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(click -> {
            back.run();
            said("");
            code.focus();
        });
        echo.getElement().setAttribute("aria-live", "polite");
        Div below = new Div(echo, undo);
        below.addClassName("scan-echo");
        add(code, below);
        said(getTranslation("orders.receipt.scan.help"));
    }

    private void entered(String scanned) {
        String text = Bounds.SEARCH.cleaned(scanned).strip();
        code.setInvalid(false);
        Matcher boxed = BOX.matcher(text);
        if (boxed.matches() && Integer.parseInt(boxed.group(1)) > 0) {
            box = Quantity.of(Integer.parseInt(boxed.group(1)));
            text = boxed.group(2).strip();
            if (text.isEmpty()) {
                said(getTranslation("orders.receipt.scan.box", boxed.group(1)));
                return;
            }
        }
        if (text.isEmpty()) {
            heard.asShown();
        } else {
            heard.scanned(text, box);
        }
        code.focus();
    }

    /** What became of the last scan. */
    void said(String words) {
        echo.setText(words);
        undo.setVisible(false);
    }

    /** The same, and the way back. */
    void said(String words, Runnable wayBack) {
        echo.setText(words);
        back = wayBack;
        undo.setVisible(true);
    }

    /** Nothing here is called so. */
    void unknown(String words) {
        said("");
        code.setErrorMessage(words);
        code.setInvalid(true);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        code.getElement().executeJs(TAKE_AT_ENTER);
        code.focus();
    }
}
