package io.leadline.shipments;

import org.jspecify.annotations.Nullable;

/**
 * Of whom shipments are looked at.
 *
 * @param supplierId who sends them; null for whoever does
 * @param carrier who brings them, as {@link Notice#carrierKey}; null for whoever does
 */
public record Whose(@Nullable String supplierId, @Nullable String carrier) {

    public static final Whose EVERYBODY = new Whose(null, null);

    public static Whose ofSupplier(String id) {
        return new Whose(id, null);
    }

    public static Whose ofCarrier(String name) {
        return new Whose(null, Notice.carrierKey(name));
    }
}
