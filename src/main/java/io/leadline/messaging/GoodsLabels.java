package io.leadline.messaging;

import java.util.List;
import java.util.Locale;

/** Prints labels for goods. */
public interface GoodsLabels {

    /** One page of A6 for each, in the language of those at the gate. The same labels give the same text. */
    Attachment print(String name, List<GoodsLabel> labels, Locale locale);
}
