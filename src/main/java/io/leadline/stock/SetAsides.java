package io.leadline.stock;

import io.leadline.shared.Sku;
import java.util.List;

/** What is set aside for channels. It stands in the shelf's own document, so that a sale and an end are one write. */
public interface SetAsides {

    /** So many may stand on one shelf. */
    int MOST = 20;

    /** Of goods that nobody was promised and that are not set aside yet. */
    Reserved put(SetAside wanted);

    /** Everybody's again, before its end; nothing happens where it is over. */
    void end(SetAside setAside);

    /** The one that ends first before the others. */
    List<SetAside> of(Sku sku);
}
