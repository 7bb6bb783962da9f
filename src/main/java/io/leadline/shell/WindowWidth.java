package io.leadline.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.function.IntConsumer;

/**
 * How wide a page's window is now. What the framework keeps is how wide it was when the page was opened, and people make
 * windows narrower, turn tablets and go on to another view.
 */
record WindowWidth(int px) {

    /** To be called when a page begins. */
    static void follow(UI page) {
        page.getPage()
                .addBrowserWindowResizeListener(
                        resized -> ComponentUtil.setData(page, WindowWidth.class, new WindowWidth(resized.getWidth())));
    }

    /** Tells it now, or as soon as the browser has told. */
    static void tell(UI page, IntConsumer asked) {
        WindowWidth known = ComponentUtil.getData(page, WindowWidth.class);
        if (known == null) {
            page.getPage().retrieveExtendedClientDetails(details -> asked.accept(details.getWindowInnerWidth()));
        } else {
            asked.accept(known.px);
        }
    }
}
