package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The suppliers of the company and the terms they deliver on. */
public interface Suppliers {

    Optional<Supplier> find(String id);

    /** Every supplier by id; a company has hundreds of them, not millions. */
    List<Supplier> all();

    /** Those by id behind this one, from the first on without one. */
    List<Supplier> behind(@Nullable String id, int limit);

    /** Who delivers the item, the preferred one first. */
    List<Terms> termsFor(Sku sku);

    /** The same for many items at once; an item nobody delivers is left out. */
    Map<Sku, List<Terms>> termsFor(Collection<Sku> skus);

    /** What the supplier delivers, by SKU. */
    List<Terms> terms(String supplierId);

    /** All terms in no particular order, read while they are used; close it. */
    Stream<Terms> allTerms();

    /**
     * Adds or changes all of them; the same again changes nothing, and the last word counts. Who says nothing of delivery and
     * payment terms and the contact leaves them as they are.
     */
    Saved put(Collection<Supplier> suppliers);

    Saved putTerms(Collection<Terms> terms);

    /** A person's change, refused if the supplier is not what the person saw. */
    Edited<Supplier> change(Supplier seen, Supplier changed, SavedBy by);

    Edited<Terms> changeTerms(Terms seen, Terms changed, SavedBy by);
}
