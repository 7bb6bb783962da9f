package io.leadline.ordering.ui;

import io.leadline.ordering.OrderResult;
import io.leadline.shell.Form;

/** What parts of the page do with the order; the page then shows what became of it. */
interface Acting {

    /**
     * @param sent the form that this came from; what stands in it is unsaved no more, unless it was refused
     * @param doneKey i18n key of what to say when it is done
     */
    void show(Form sent, OrderResult result, String doneKey);
}
