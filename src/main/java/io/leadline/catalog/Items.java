package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.Page;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of the company. */
public interface Items {

    Optional<Item> find(Sku sku);

    /** The items that exist, in no particular order; unknown SKUs are left out. */
    List<Item> findAll(Collection<Sku> skus);

    Page<Item> search(ItemQuery query);

    /** A part of what a text finds, by SKU: for whoever looks for one item. */
    default Page<Item> found(String text, int offset, int limit) {
        return search(new ItemQuery(text, "", ItemQuery.Sort.SKU, false, offset, limit));
    }

    /** By SKU, those behind the given one; null for the first ones. */
    List<Item> behind(@Nullable Sku last, int limit);

    /** Every item in no particular order, read while it is used; close it. */
    Stream<Item> all();

    List<String> categories();

    long count();

    /** Adds or changes all of them; the same again changes nothing, and the last word counts. */
    Saved put(Collection<Item> items);

    /** A person's change, refused if the item is not what the person saw. */
    Edited<Item> change(Item seen, Item changed, SavedBy by);
}
