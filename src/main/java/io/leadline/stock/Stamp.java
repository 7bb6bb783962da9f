package io.leadline.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on goods that come in, and is kept with them: of which batch they are and until when they are good. Most
 * goods say neither.
 *
 * @param batch the maker's number; empty where there is none
 */
public record Stamp(String batch, @Nullable LocalDate bestBefore) {

    public static final Stamp NONE = new Stamp("", null);

    public boolean isBlank() {
        return batch.isBlank() && bestBefore == null;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(bestBefore);
    }
}
