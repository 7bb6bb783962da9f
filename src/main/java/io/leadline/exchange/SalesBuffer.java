package io.leadline.exchange;

import io.leadline.demand.DailySale;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sales come by day, and are stored by item: this holds them in about eight bytes each until a file is read, so that a
 * year of 100,000 items fits into memory. {@link #isFull} tells when to empty it in between.
 */
final class SalesBuffer {

    private static final long FULL_BYTES = 256L << 20;
    private static final int HUNDREDTHS = 0;
    private static final int BITS = 1;

    private final Map<Sku, Rows> items = new HashMap<>();
    private final List<String> channels = new ArrayList<>();
    private final Map<String, Integer> channelNumbers = new HashMap<>();
    private long bytes;

    void add(DailySale sale) {
        int channel = channelNumbers.computeIfAbsent(sale.channel(), name -> {
            channels.add(name);
            return channels.size() - 1;
        });
        Rows rows = items.computeIfAbsent(sale.sku(), sku -> new Rows());
        int before = rows.end;
        rows.add(channel, (int) sale.day().toEpochDay(), sale.units(), sale.revenue(), sale.returnedUnits());
        bytes += rows.end - before;
    }

    boolean isFull() {
        return bytes > FULL_BYTES;
    }

    /** Gives everything in portions of whole items, and forgets it. */
    void drain(int rowsAtOnce, Consumer<List<DailySale>> consumer) {
        List<DailySale> portion = new ArrayList<>();
        for (Map.Entry<Sku, Rows> entry : items.entrySet()) {
            entry.getValue().read(entry.getKey(), channels, portion);
            if (portion.size() >= rowsAtOnce) {
                consumer.accept(portion);
                portion = new ArrayList<>();
            }
        }
        if (!portion.isEmpty()) {
            consumer.accept(portion);
        }
        items.clear();
        bytes = 0;
    }

    /** The rows of one item: channel, days since the row before, and three numbers, each of variable length. */
    private static final class Rows {

        private byte[] data = new byte[32];
        private int end;
        private int lastDay;

        void add(int channel, int day, double units, double revenue, double returned) {
            if (end + 48 > data.length) {
                data = Arrays.copyOf(data, Math.max(data.length + data.length / 2, end + 48));
            }
            write(channel);
            writeSigned(day - lastDay);
            lastDay = day;
            write(units);
            write(revenue);
            write(returned);
        }

        void read(Sku sku, List<String> channels, List<DailySale> into) {
            int[] at = {0};
            int day = 0;
            Map<Long, Integer> places = new HashMap<>();
            while (at[0] < end) {
                int channel = (int) readLong(at);
                day += (int) readSigned(at);
                DailySale sale = new DailySale(
                        LocalDate.ofEpochDay(day),
                        sku,
                        channels.get(channel),
                        readDouble(at),
                        readDouble(at),
                        readDouble(at));
                Integer before = places.putIfAbsent((long) channel << 32 | day, into.size());
                if (before == null) {
                    into.add(sale);
                } else {
                    into.set(before, sum(into.get(before), sale));
                }
            }
        }

        private static DailySale sum(DailySale one, DailySale more) {
            return new DailySale(
                    one.day(),
                    one.sku(),
                    one.channel(),
                    one.units() + more.units(),
                    one.revenue() + more.revenue(),
                    one.returnedUnits() + more.returnedUnits());
        }

        private void write(double value) {
            long hundredths = Math.round(value * 100);
            if (hundredths / 100.0 == value) {
                writeSigned(hundredths << 1 | HUNDREDTHS);
            } else {
                writeSigned(BITS);
                long bits = Double.doubleToLongBits(value);
                for (int shift = 0; shift < 64; shift += 8) {
                    data[end++] = (byte) (bits >>> shift);
                }
            }
        }

        private double readDouble(int[] at) {
            long number = readSigned(at);
            if ((number & 1) == HUNDREDTHS) {
                return (number >> 1) / 100.0;
            }
            long bits = 0;
            for (int shift = 0; shift < 64; shift += 8) {
                bits |= (data[at[0]++] & 0xffL) << shift;
            }
            return Double.longBitsToDouble(bits);
        }

        private void writeSigned(long value) {
            write(value << 1 ^ value >> 63);
        }

        private long readSigned(int[] at) {
            long value = readLong(at);
            return value >>> 1 ^ -(value & 1);
        }

        private void write(long value) {
            long rest = value;
            while (rest >= 0x80 || rest < 0) {
                data[end++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            data[end++] = (byte) rest;
        }

        private long readLong(int[] at) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = data[at[0]++];
                value |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }
}
