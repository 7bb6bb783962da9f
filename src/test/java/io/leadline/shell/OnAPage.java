package io.leadline.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a page to put components on, in English and without a browser. */
public final class OnAPage implements BeforeEachCallback, AfterEachCallback {

    /** Kept here, because the framework forgets a page that nobody else holds. */
    private UI page;

    @Override
    public void beforeEach(ExtensionContext test) {
        page = new UI();
        page.setLocale(Locale.ENGLISH);
        UI.setCurrent(page);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        UI.setCurrent(null);
        page = null;
    }
}
