package io.leadline.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What happens by chance, by a seed and by what it happens to: the same for the same thing, in whatever order things are
 * asked for. So two courses of one seed differ only where the product decided otherwise.
 */
public record Chance(long seed) {

    /** Another one for one participant or subject. */
    public Chance of(@Nullable Object... about) {
        long hash = seed;
        for (@Nullable Object each : about) {
            String text = String.valueOf(each);
            for (int i = 0; i < text.length(); i++) {
                hash = hash * 1_000_003L + text.charAt(i);
            }
            hash = mixed(hash + 31);
        }
        return new Chance(hash);
    }

    /** Between 0 and 1, evenly. */
    public double uniform() {
        return (mixed(seed) >>> 11) * 0x1.0p-53;
    }

    public boolean happens(double probability) {
        return uniform() < probability;
    }

    /** A whole number from 0 to before so many. */
    public int below(int bound) {
        return (int) Math.min(bound - 1L, (long) (uniform() * bound));
    }

    /** SplitMix64 (Steele et al. 2014). */
    private static long mixed(long state) {
        long x = state + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
