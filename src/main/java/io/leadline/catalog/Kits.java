package io.leadline.catalog;

import io.leadline.shared.Saved;
import java.util.Collection;

/** What is sold as one and put together of several items. */
public interface Kits {

    BillsOfMaterials bills();

    /** Adds or changes all of them; the same again changes nothing. */
    Saved put(Collection<KitPart> parts);
}
