package io.leadline.ordering.ui;

import io.leadline.ordering.OrderResult;

/** What parts of the page do with the order; the page then shows what became of it. */
interface Acting {

    /** @param doneKey i18n key of what to say when it is done */
    void show(OrderResult result, String doneKey);
}
