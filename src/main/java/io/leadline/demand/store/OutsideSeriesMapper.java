package io.leadline.demand.store;

import io.leadline.demand.OutsideSeries;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.bson.Document;
import org.bson.types.Binary;

/** An outside series as a document: numbers packed, and beside them on which days there are any. */
final class OutsideSeriesMapper {

    private OutsideSeriesMapper() {}

    static Document write(OutsideSeries series, long version) {
        OutsideSeries.Subject subject = series.subject();
        Sku sku = subject.sku();
        Document document = new Document("_id", subject.key())
                .append("series", subject.series())
                .append("sku", sku == null ? null : sku.value())
                .append("category", subject.category())
                .append("location", subject.location())
                .append("channel", subject.channel())
                .append("narrow", subject.narrowness())
                .append("knownAhead", series.knownAhead())
                .append("first", series.first().toString())
                .append("days", series.values().length)
                .append("toldOn", series.toldOn().toString())
                .append("version", version);
        put(document, "values", series.values());
        if (Arrays.stream(series.leads()).anyMatch(lead -> lead > 0)) {
            put(document, "foretold", series.foretold());
            document.append(
                    "leads",
                    PackedSeries.pack(
                            Arrays.stream(series.leads()).asDoubleStream().toArray()));
        }
        return document;
    }

    private static void put(Document document, String field, double[] values) {
        BitSet known = new BitSet(values.length);
        double[] numbers = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            if (!Double.isNaN(values[day])) {
                known.set(day);
                numbers[day] = values[day];
            }
        }
        document.append(field, PackedSeries.pack(numbers)).append(field + "Known", known.toByteArray());
    }

    static OutsideSeries read(Document document) {
        int days = document.getInteger("days");
        String sku = document.getString("sku");
        double[] none = new double[days];
        Arrays.fill(none, Double.NaN);
        boolean foretold = document.containsKey("leads");
        return new OutsideSeries(
                new OutsideSeries.Subject(
                        document.getString("series"),
                        sku == null ? null : new Sku(sku),
                        document.getString("category"),
                        document.getString("location"),
                        document.getString("channel")),
                document.getBoolean("knownAhead"),
                LocalDate.parse(document.getString("first")),
                values(document, "values", days),
                foretold ? values(document, "foretold", days) : none,
                foretold
                        ? Arrays.stream(PackedSeries.unpack(bytes(document, "leads"), days))
                                .mapToInt(lead -> (int) lead)
                                .toArray()
                        : new int[days],
                LocalDate.parse(document.getString("toldOn")));
    }

    private static double[] values(Document document, String field, int days) {
        double[] values = PackedSeries.unpack(bytes(document, field), days);
        BitSet known = BitSet.valueOf(bytes(document, field + "Known"));
        for (int day = 0; day < days; day++) {
            if (!known.get(day)) {
                values[day] = Double.NaN;
            }
        }
        return values;
    }

    private static byte[] bytes(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }
}
