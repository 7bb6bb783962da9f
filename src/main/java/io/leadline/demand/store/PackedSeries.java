package io.leadline.demand.store;

import java.util.Arrays;

/**
 * A series of numbers in few bytes: the first byte says how many decimals all numbers have, then each number follows as a
 * whole number of variable length, seven bits a byte. A day without a sale takes one byte, so that two years of an item
 * fit into less than a kilobyte and a nightly run reads 100,000 items in seconds.
 */
final class PackedSeries {

    private static final int MOST_DECIMALS = 6;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private PackedSeries() {}

    static byte[] pack(double[] values) {
        int decimals = decimals(values);
        byte[] bytes = new byte[1 + values.length * 2];
        bytes[0] = (byte) decimals;
        int end = 1;
        for (double value : values) {
            if (end + 10 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2 + 10);
            }
            long number = Math.round(value * POWERS[decimals]);
            long rest = number << 1 ^ number >> 63;
            while (rest >= 0x80 || rest < 0) {
                bytes[end++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[end++] = (byte) rest;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** @param length how many numbers there are */
    static double[] unpack(byte[] bytes, int length) {
        double power = POWERS[bytes[0]];
        double[] values = new double[length];
        int at = 1;
        for (int i = 0; i < length; i++) {
            long rest = bytes[at++];
            if (rest == 0) {
                continue;
            }
            long number = rest & 0x7f;
            for (int shift = 7; rest < 0; shift += 7) {
                rest = bytes[at++];
                number |= (rest & 0x7f) << shift;
            }
            values[i] = (number >>> 1 ^ -(number & 1)) / power;
        }
        return values;
    }

    /**
     * The sum of some of the numbers, without keeping any.
     *
     * @param from position of the first, may be before the series
     * @param to behind the last, may be behind the series
     */
    static double sum(byte[] bytes, long from, long to) {
        long sum = 0;
        int number = 0;
        for (int at = 1; at < bytes.length && number < to; number++) {
            long rest = bytes[at++];
            long packed = rest & 0x7f;
            for (int shift = 7; rest < 0; shift += 7) {
                rest = bytes[at++];
                packed |= (rest & 0x7f) << shift;
            }
            sum += number < from ? 0 : packed >>> 1 ^ -(packed & 1);
        }
        return sum / POWERS[bytes[0]];
    }

    /** The fewest decimals that keep every number, at most six. */
    private static int decimals(double[] values) {
        int decimals = 0;
        for (double value : values) {
            while (decimals < MOST_DECIMALS && !isWhole(value * POWERS[decimals])) {
                decimals++;
            }
        }
        return decimals;
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6;
    }
}
