package io.leadline.shared;

/**
 * The code a company gives one item.
 *
 * @param value between 1 and 64 characters, kept exactly as the company writes it
 */
public record Sku(String value) implements Comparable<Sku> {

    public Sku {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A SKU has 1 to 64 characters, this one is '" + value + "'");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
